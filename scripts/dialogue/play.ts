/**
 * Plays one dialogue through the whole centre by the simulator channel, with a set clock and a store of its own. `plays`
 * lists the runs a file asks for: as written, once for each other wording, once with pairs in the other order.
 */
import { type Dialogue, type DialogueTurn, durationMs, momentOf } from './dialogue-file.ts';
import { generalFaults, replyFaults, type SeenReply, TICKET } from './expect-reply.ts';
import { sightFaults } from './expect-sight.ts';
import { ledgerFaults, storedFaults } from './expect-stored.ts';
import { giveBefore } from './give-before.ts';
import type { Stage } from './stage.ts';

/** One way to play a file. */
export interface Variant {
  name: string;
  /** Turn index → another wording. */
  wording?: { turn: number; text: string };
  /** The turn index whose pair arrives in the other order. */
  swapped?: number;
}

export interface TurnResult {
  index: number;
  did: string;
  replies: string[];
  faults: string[];
}

export interface PlayResult {
  variant: string;
  turns: TurnResult[];
  faults: string[];
}

/** All the ways a dialogue is to be played. */
export function variantsOf(dialogue: Dialogue): Variant[] {
  const variants: Variant[] = [{ name: 'as written' }];
  for (const [i, turn] of dialogue.turns.entries()) {
    for (const text of turn.or ?? []) variants.push({ name: `turn ${i + 1} as “${text}”`, wording: { turn: i, text } });
    if (turn.together) variants.push({ name: `turns ${i} and ${i + 1} in the other order`, swapped: i });
  }
  return variants;
}

const FORMS: Record<string, readonly string[]> = {
  '1': ['1', '2', '3', '4', '5'],
  '१': ['१', '२', '३', '४', '५'],
  ek: ['ek', 'do', 'teen', 'char', 'panch'],
  एक: ['एक', 'दो', 'तीन', 'चार', 'पाँच'],
};

/** Plays a dialogue one way on a fresh stage. */
export async function play(
  dialogue: Dialogue,
  variant: Variant,
  openStage: (start: Date) => Promise<Stage>,
): Promise<PlayResult> {
  const start = momentOf(dialogue.start ?? '2026-11-09T10:00:00+05:30');
  const stage = await openStage(start);
  try {
    await stage.addPeople(dialogue.people ?? {});
    const tickets = new Map<string, string>();
    await giveBefore(dialogue, stage, tickets);
    await stage.begin();
    const results: TurnResult[] = [];
    const order = playOrder(dialogue.turns, variant);
    for (const { index, checked } of order) {
      const turn = dialogue.turns[index] as DialogueTurn;
      results.push(await playTurn(turn, index, variant, stage, tickets, checked));
    }
    return {
      variant: variant.name,
      turns: results,
      faults: dialogue.ledger ? await ledgerFaults(dialogue.ledger, stage) : [],
    };
  } finally {
    await stage.close();
  }
}

/** A swapped pair plays the later turn first; what the two expect is held against both once both are in. */
function playOrder(turns: readonly DialogueTurn[], variant: Variant): { index: number; checked: boolean }[] {
  const plain = turns.map((_, index) => ({ index, checked: !turns[index + 1]?.together }));
  if (variant.swapped === undefined) return plain;
  const first = plain[variant.swapped - 1];
  const second = plain[variant.swapped];
  if (!first || !second) return plain;
  plain[variant.swapped - 1] = { ...second, checked: false };
  plain[variant.swapped] = { ...first, checked: false };
  return plain;
}

/** When a turn happens: `at`, or `after` the one before (30 s; 200 ms for a pair). */
function moveClock(turn: DialogueTurn, index: number, stage: Stage): Date {
  const before = stage.clock.now();
  if (turn.at !== undefined) return momentOf(turn.at);
  if (index === 0) return before;
  const ms = turn.together ? 200 : durationMs(turn.after ?? (turn.silence === undefined ? '30s' : '0s'));
  return new Date(before.getTime() + ms);
}

async function playTurn(
  turn: DialogueTurn,
  index: number,
  variant: Variant,
  stage: Stage,
  tickets: Map<string, string>,
  checked: boolean,
): Promise<TurnResult> {
  const fill = (text: string) => text.replace(/⟨?\bT(\d+)\b⟩?/g, (all, n) => tickets.get(`T${n}`) ?? all);
  const at = moveClock(turn, index, stage);
  if (at > stage.clock.now()) await stage.passTime(at);
  const who = turn.from ?? 'me';
  const mark = await stage.mark(who);
  const did = await act(turn, index, variant, stage, who, fill);
  if (turn.silence !== undefined) await stage.passTime(new Date(at.getTime() + durationMs(turn.silence)));
  await stage.settled();

  const seen = await stage.repliesSince(who, mark);
  const faults = generalFaults(seen);
  if (turn.reply !== undefined && turn.reply !== 'none' && turn.reply.ticket !== undefined) {
    const given = seen
      .map((one) => one.text)
      .join('\n')
      .match(TICKET)
      ?.at(-1);
    if (given) tickets.set(turn.reply.ticket, given);
  }
  const judged = checked || turn.together === undefined;
  if (judged && turn.reply !== undefined) {
    const sameAs =
      turn.reply !== 'none' && turn.reply.same !== undefined ? await sameText(turn, stage, who, fill) : undefined;
    faults.push(...replyFaults(turn.reply, seen, fill, sameAs));
  }
  if (checked && turn.stored !== undefined) faults.push(...(await storedFaults(turn.stored, who, mark, stage, fill)));
  for (const sight of checked ? (turn.sees ?? []) : []) faults.push(...(await sightFaults(sight, who, stage, fill)));
  return { index, did, replies: seen.map((one) => one.text), faults };
}

/** What the same words get for a number that was never given out: asked on the side, and the conversation put back as it was. */
async function sameText(
  turn: DialogueTurn,
  stage: Stage,
  who: string,
  fill: (text: string) => string,
): Promise<string> {
  const said = fill(turn.say ?? '').replace(TICKET, stage.neverGiven());
  const twin = await stage.twinOf(who);
  const mark = await stage.mark(twin);
  await stage.say(twin, { kind: 'text', text: said }, {});
  await stage.settled();
  return (await stage.repliesSince(twin, mark)).map((one: SeenReply) => one.text).join('\n');
}

/** Does the one thing of a turn; gives it in words. */
async function act(
  turn: DialogueTurn,
  index: number,
  variant: Variant,
  stage: Stage,
  who: string,
  fill: (text: string) => string,
): Promise<string> {
  const how = {
    ...(turn.channel ? { channel: turn.channel } : {}),
    ...(turn.forwarded ? { forwarded: true } : {}),
    ...(turn.group ? { group: true } : {}),
    turn: index + 1,
  };
  const other = variant.wording?.turn === index ? variant.wording.text : undefined;
  if (turn.say !== undefined) {
    const text = fill(other ?? turn.say);
    await stage.say(who, { kind: 'text', text }, how);
    return text;
  }
  if (turn.choose !== undefined) {
    const text = other ?? (await chosen(turn, stage, who));
    await stage.say(who, { kind: 'text', text }, how);
    return `${text} (chooses ${turn.choose})`;
  }
  if (turn.voice !== undefined) {
    const transcript = turn.voice ? fill(other ?? turn.voice) : '';
    await stage.say(who, { kind: 'voice', seconds: turn.seconds ?? 5, ...(transcript ? { transcript } : {}) }, how);
    return `voice: ${transcript || 'nothing understood'}`;
  }
  if (turn.photo !== undefined) {
    const count = turn.photo === true ? 1 : turn.photo;
    for (let i = 0; i < count; i++) {
      const caption = i === 0 ? turn.caption : undefined;
      await stage.say(who, { kind: 'photo', mime: 'image/png', ...(caption ? { caption } : {}) }, { ...how, part: i });
    }
    return `${count} photo${count > 1 ? 's' : ''}${turn.caption ? `: ${turn.caption}` : ''}`;
  }
  if (turn.pin !== undefined) {
    await stage.say(who, { kind: 'pin', lat: turn.pin[0], lon: turn.pin[1] }, how);
    return `pin ${turn.pin.join(', ')}`;
  }
  if (turn.edit !== undefined) {
    await stage.say(
      who,
      { kind: 'edit', target: stage.providerId(who, turn.edit.turn), text: fill(turn.edit.to) },
      how,
    );
    return `edits turn ${turn.edit.turn}: ${turn.edit.to}`;
  }
  if (turn.delete !== undefined) {
    await stage.say(who, { kind: 'delete', target: stage.providerId(who, turn.delete) }, how);
    return `deletes turn ${turn.delete}`;
  }
  if (turn.again !== undefined) {
    await stage.sayAgain(turn.again);
    return `turn ${turn.again} delivered again`;
  }
  if (turn.staff !== undefined) {
    const { as, do: verb, ...rest } = turn.staff;
    const filled = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, typeof value === 'string' ? fill(value) : value]),
    );
    await stage.staff(as, verb, filled, who);
    return `staff ${as}: ${verb}`;
  }
  return `silence ${turn.silence}`;
}

/** What to type for an option of the last menu. */
async function chosen(turn: DialogueTurn, stage: Stage, who: string): Promise<string> {
  const reply = (await stage.lastMenu(who)) ?? undefined;
  const wanted = String(turn.choose);
  const at = reply?.options?.findIndex((code) => wanted.split('|').includes(code)) ?? -1;
  if (wanted === '0' || wanted === 'person' || wanted === 'human') return '0';
  if (at < 0)
    throw new Error(`turn chooses ${wanted}, but the last menu offers ${reply?.options?.join(', ') ?? 'nothing'}`);
  if (turn.form === 'name') return reply?.optionNames?.[at] ?? wanted;
  return FORMS[turn.form ?? '1']?.[at] ?? FORMS['1']?.[at] ?? String(at + 1);
}
