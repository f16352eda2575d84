/**
 * Dialogues as data: one YAML file, checked here; every error names its line. The form is described in `docs/dialogues.md`.
 */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ROLES, STAFF_ROLES } from '../../src/people/person.ts';

const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema)]).transform((value) => (Array.isArray(value) ? value : [value]) as z.infer<T>[]);
const word = z.union([z.string(), z.number()]).transform(String);
const duration = z.string().regex(/^\d+\s*(ms|s|m|h|d|w)$/, 'a duration like 30s, 5m, 2h, 8d');
const moment = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString() : value));
const loose = z.record(z.string(), z.unknown());

const person = z.looseObject({
  known: z.boolean().optional(),
  name: word.optional(),
  role: z.enum([...ROLES, ...STAFF_ROLES]).optional(),
  state: z.string().optional(),
  district: z.string().optional(),
  block: z.string().optional(),
  panchayat: word.optional(),
  village: word.optional(),
  ward: word.optional(),
  booth: word.optional(),
  unit: word.optional(),
  language: z.enum(['hi', 'hi-Latn', 'en']).optional(),
  optedOut: z.boolean().optional(),
});

const given = z.looseObject({
  complaints: z
    .array(
      z.looseObject({
        as: z.string().optional(),
        ticket: z.string().optional(),
        by: z.string().optional(),
        state: z.string().optional(),
        to: z.string().optional(),
        at: moment.optional(),
      }),
    )
    .optional(),
  reports: z.array(z.looseObject({ by: z.string().optional(), at: moment.optional() })).optional(),
});

const reply = z.union([
  z.literal('none'),
  z.strictObject({
    script: z.enum(['hi', 'hi-Latn', 'en']).optional(),
    asks: z.string().optional(),
    says: oneOrMany(word).optional(),
    never: oneOrMany(word).optional(),
    lock: oneOrMany(word).optional(),
    options: oneOrMany(word).optional(),
    count: z
      .union([z.number().int(), z.strictObject({ min: z.number().optional(), max: z.number().optional() })])
      .optional(),
    same: z.string().optional(),
    ticket: z.string().optional(),
  }),
]);

const stored = z.looseObject({
  contact: z.unknown().optional(),
  draft: z.union([z.literal('none'), loose]).optional(),
  reports: z.array(loose).optional(),
  complaints: z.array(loose).optional(),
  messages: z.number().int().optional(),
  consent: z.unknown().optional(),
  audit: z.array(loose).optional(),
  outbound: z.union([z.literal('none'), z.array(loose)]).optional(),
  alerts: z.union([z.literal('none'), z.number().int(), z.array(loose)]).optional(),
  handover: z.enum(['open', 'urgent', 'none']).or(z.string()).optional(),
  erasure: z.unknown().optional(),
});

const sight = z.looseObject({
  as: z.string(),
  ticket: z.string().optional(),
  turn: z.number().int().optional(),
  unit: z.string().optional(),
  day: moment.optional(),
  month: z.string().optional(),
  district: z.string().optional(),
  block: z.string().optional(),
  panchayat: z.string().optional(),
  is: z
    .string()
    .regex(
      /^(nothing|substance|all)(\|(nothing|substance|all))*$/u,
      'must be nothing, substance or all, or several with |',
    )
    .optional(),
});

const turn = z
  .strictObject({
    say: word.optional(),
    voice: z.union([word, z.null()]).optional(),
    seconds: z.number().optional(),
    photo: z.union([z.number().int().min(1), z.literal(true)]).optional(),
    caption: word.optional(),
    pin: z.tuple([z.number(), z.number()]).optional(),
    edit: z.strictObject({ turn: z.number().int(), to: word }).optional(),
    delete: z.number().int().optional(),
    again: z.number().int().optional(),
    choose: word.optional(),
    form: z.union([word, z.literal('name')]).optional(),
    staff: z
      .looseObject({ as: z.string(), do: z.string(), ticket: z.string().optional(), note: word.optional() })
      .optional(),
    silence: duration.optional(),
    from: z.string().optional(),
    after: duration.optional(),
    at: moment.optional(),
    channel: z.string().optional(),
    forwarded: z.boolean().optional(),
    group: z.boolean().optional(),
    together: z.boolean().optional(),
    or: z.array(word).optional(),
    reply: reply.optional(),
    stored: stored.optional(),
    sees: z.array(sight).optional(),
    note: z.string().optional(),
  })
  .refine((value) => ACTS.filter((act) => value[act] !== undefined).length === 1, {
    message: 'a turn does one thing: say, voice, photo, pin, edit, delete, again, choose, staff or silence',
  });

/** What a turn may do. */
export const ACTS = ['say', 'voice', 'photo', 'pin', 'edit', 'delete', 'again', 'choose', 'staff', 'silence'] as const;

const LEDGER_NAMES = [
  'contacts',
  'consents',
  'optOuts',
  'reports',
  'complaints',
  'corrections',
  'drafts',
  'notes',
  'photos',
  'links',
  'handovers',
  'alerts',
  'erasures',
  'enrolled',
  'people',
] as const;
export type LedgerName = (typeof LEDGER_NAMES)[number];

const dialogue = z.strictObject({
  title: z.string().optional(),
  people: z.record(z.string(), person).optional(),
  given: given.optional(),
  start: moment.optional(),
  turns: z.array(turn).min(1),
  ledger: z.partialRecord(z.enum(LEDGER_NAMES), z.number()).optional(),
});

export type Dialogue = z.infer<typeof dialogue>;
export type DialogueTurn = z.infer<typeof turn>;
export type DialoguePerson = z.infer<typeof person>;
export type ExpectedReply = z.infer<typeof reply>;
export type ExpectedStored = z.infer<typeof stored>;
export type Sight = z.infer<typeof sight>;

/** Reads a dialogue: the dialogue, or every fault with its line (`turns.2.reply.says: line 14: …`). */
export function readDialogue(text: string): { dialogue: Dialogue } | { faults: string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(
        (error) => `line ${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
      ),
    };
  }
  const parsed = dialogue.safeParse(document.toJS());
  if (parsed.success) return { dialogue: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => {
      let path = [...issue.path] as (string | number)[];
      let node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
      while (!node?.range && path.length > 0) {
        path = path.slice(0, -1);
        node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
      }
      const line = node?.range ? lines.linePos(node.range[0]).line : 1;
      return `line ${line}: ${issue.path.join('.') || 'file'}: ${issue.message}`;
    }),
  };
}

/** `30s` → 30000. */
export function durationMs(text: string): number {
  const [, amount = '0', unit = 's'] = /^(\d+)\s*(ms|s|m|h|d|w)$/.exec(text) ?? [];
  const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
  return Number(amount) * (units[unit] ?? 0);
}

/** A moment as written; without an offset it is of Asia/Kolkata. */
export function momentOf(text: string): Date {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00` : text;
  const at = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(full) ? full : `${full}+05:30`);
  if (Number.isNaN(at.getTime())) throw new Error(`not a time: ${text}`);
  return at;
}
