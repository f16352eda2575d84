/**
 * `npm run evaluate FILE…`: F1 per field, whole messages, and the worst cases first, for JSON lines of
 * `{"input": {…}, "expected": {…}}` as in the contract. A field counts when it is equal; extra is as wrong as missing.
 * `--json` prints the figures as JSON, `--worst N` how many failing messages are shown (20), `--by-script` adds the
 * whole-message rate by language. `id`, `confidence`, `evidence` and `choice` are not scored; keys of the second table
 * (events, about, replaces, signals, candidates, urbanBody, assembly) only where the expected answer has one.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { understandInputSchema } from '../src/language/meaning.ts';
import { understand } from '../src/language/understand.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';

const caseSchema = z.object({
  input: understandInputSchema,
  expected: z.record(z.string(), z.unknown()),
  note: z.string().optional(),
});
type Case = z.infer<typeof caseSchema>;

/** The rows of the table: what each is made of. Posts are a set; a name counts with its post. */
const FIELDS = [
  'language',
  'intent',
  'activities',
  'date',
  'people',
  'households',
  'enrolled',
  'inclusion',
  'category',
  'misconduct',
  'posts',
  'names',
  'amountInr',
  'since',
  'district-block',
  'panchayat-village',
  'ward-booth',
  'from',
  'ticket',
] as const;
const SECOND = ['events', 'about', 'replaces', 'signals', 'choice'] as const;
type Field = (typeof FIELDS)[number] | (typeof SECOND)[number];

interface Score {
  right: number;
  given: number;
  wanted: number;
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${key}:${canonical(one)}`)
      .join(',')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value.normalize('NFC').trim()) : (JSON.stringify(value) ?? '');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const pick = (value: unknown, ...keys: readonly string[]): Record<string, unknown> | undefined => {
  if (!isRecord(value)) return undefined;
  const picked = Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
  return Object.keys(picked).length > 0 ? picked : undefined;
};

/** One field of a meaning, undefined when it is absent. */
function part(meaning: Record<string, unknown>, field: Field): unknown {
  const place = meaning['place'];
  const officials = Array.isArray(meaning['officials']) ? meaning['officials'].filter(isRecord) : [];
  switch (field) {
    case 'posts':
      return officials.length > 0 ? officials.map((one) => String(one['post'])).sort() : undefined;
    case 'names': {
      const names = officials
        .filter((one) => one['name'] !== undefined)
        .map((one) => String(one['name']))
        .sort();
      return names.length > 0 ? names : undefined;
    }
    case 'district-block':
      return pick(place, 'state', 'district', 'block');
    case 'panchayat-village':
      return pick(place, 'panchayat', 'village');
    case 'ward-booth':
      return pick(place, 'ward', 'booth');
    case 'from':
      return isRecord(place) ? place['from'] : undefined;
    case 'inclusion':
      return isRecord(meaning['inclusion']) && Object.keys(meaning['inclusion']).length > 0
        ? meaning['inclusion']
        : undefined;
    default:
      return meaning[field];
  }
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    worst: { type: 'string', default: '20' },
    'by-script': { type: 'boolean', default: true },
    quiet: { type: 'boolean', default: false },
  },
});
if (files.length === 0) {
  process.stderr.write('Say which files to evaluate: npm run evaluate -- shared/contract/examples.jsonl\n');
  process.exit(2);
}

const cases: Case[] = [];
for (const file of files) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = caseSchema.safeParse(JSON.parse(line));
    if (read.success) cases.push(read.data);
    else
      process.stderr.write(
        `${file}:${index + 1}: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}\n`,
      );
  }
}

const gazetteer = loadGazetteer();
const scores = new Map<Field, Score>();
const failed: { test: Case; wrong: string[] }[] = [];
const byLanguage = new Map<string, { right: number; all: number }>();
const bins: { right: number; all: number; sum: number }[] = Array.from({ length: 10 }, () => ({
  right: 0,
  all: 0,
  sum: 0,
}));
for (const field of [...FIELDS, ...SECOND]) scores.set(field, { right: 0, given: 0, wanted: 0 });

for (const test of cases) {
  const { text, sentAt, home, asked } = test.input;
  const meaning = understand(text, { sentAt, home, asked }, gazetteer);
  const got: Record<string, unknown> = { ...meaning };
  const wrong: string[] = [];
  for (const field of [...FIELDS, ...SECOND]) {
    const wanted = part(test.expected, field);
    if ((SECOND as readonly string[]).includes(field) && wanted === undefined) continue;
    const given = part(got, field);
    const score = scores.get(field);
    if (score === undefined) continue;
    if (given !== undefined) score.given++;
    if (wanted !== undefined) score.wanted++;
    if (same(given, wanted)) {
      if (wanted !== undefined) score.right++;
    } else
      wrong.push(
        `${field}: ${given === undefined ? '—' : canonical(given)} ≠ ${wanted === undefined ? '—' : canonical(wanted)}`,
      );
  }
  const language = String(test.expected['language'] ?? '?');
  const tally = byLanguage.get(language) ?? { right: 0, all: 0 };
  tally.all++;
  if (wrong.length === 0) tally.right++;
  else failed.push({ test, wrong });
  byLanguage.set(language, tally);
  const bin = bins[Math.min(9, Math.floor(meaning.confidence * 10))];
  if (bin !== undefined) {
    bin.all++;
    bin.sum += meaning.confidence;
    if (wrong.length === 0) bin.right++;
  }
}

const f1 = ({ right, given, wanted }: Score): number => (given + wanted === 0 ? 1 : (2 * right) / (given + wanted));
const whole = cases.length === 0 ? 0 : (cases.length - failed.length) / cases.length;
const calibrationError = bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.sum), 0) / Math.max(1, cases.length);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

if (options.json) {
  const fields = Object.fromEntries([...scores].map(([field, score]) => [field, { f1: f1(score), ...score }]));
  const scripts = Object.fromEntries(
    [...byLanguage].map(([language, tally]) => [language, { whole: tally.right / tally.all, ...tally }]),
  );
  process.stdout.write(
    `${JSON.stringify({ messages: cases.length, whole, calibrationError, fields, scripts }, null, 2)}\n`,
  );
} else {
  failed.sort((a, b) => b.wrong.length - a.wrong.length);
  if (!options.quiet)
    for (const { test, wrong } of failed.slice(0, Number(options.worst))) {
      process.stdout.write(`\n${test.input.id ?? ''} ${test.input.text.replaceAll('\n', ' ⏎ ').slice(0, 400)}\n`);
      for (const one of wrong) process.stdout.write(`    ${one}\n`);
    }
  process.stdout.write(
    `\n${'field'.padEnd(20)}${'F1'.padStart(8)}${'right'.padStart(8)}${'given'.padStart(8)}${'wanted'.padStart(8)}\n`,
  );
  for (const [field, score] of scores)
    if (score.given + score.wanted > 0)
      process.stdout.write(
        `${field.padEnd(20)}${percent(f1(score)).padStart(8)}${String(score.right).padStart(8)}${String(score.given).padStart(8)}${String(score.wanted).padStart(8)}\n`,
      );
  process.stdout.write(
    `\nwhole messages ${percent(whole)} of ${cases.length}; calibration error ${calibrationError.toFixed(3)}\n`,
  );
  for (const [language, tally] of byLanguage)
    process.stdout.write(`  ${language.padEnd(8)} ${percent(tally.right / tally.all)} of ${tally.all}\n`);
}
