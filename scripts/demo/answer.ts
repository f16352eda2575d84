/** What a person writes back: read from what the centre asked last, never from its words. */
import type { KeptReply, TurnRecord } from '../../src/conversation/turn-record.ts';
import type { Chance } from './chance.ts';
import { fill, placeWords, type Truth } from './compose.ts';
import type { DemoPerson } from './demo-person.ts';
import { CAME, DID, WHEN } from './report-words.ts';
import { AMOUNT, CORRECTIONS, NO, NUMBERS, PANCHAYAT, POSTS, SINCE, UNKNOWN, YES } from './small-words.ts';

/** What the play keeps of a story under way. */
export interface Telling {
  who: DemoPerson;
  kind: 'report' | 'complaint' | 'other';
  truth: Truth;
  /** Said wrong once already, so not a second time. */
  corrected?: boolean;
  /** Told again in other words, after it was not understood. */
  retold?: boolean;
}

/** The last reply of a turn that asks something. */
export function askedIn(turn: TurnRecord): KeptReply | undefined {
  return turn.replies.findLast((reply) => reply.asks !== undefined && reply.status !== 'skipped');
}

function choose(reply: KeptReply, option: string, chance: Chance): string | null {
  const at = reply.options?.indexOf(option) ?? -1;
  return at < 0 ? null : chance.pick(NUMBERS[at] ?? [String(at + 1)]);
}

/** A read-back: mostly yes, now and then a number is corrected, some never answer. */
function confirm(turn: TurnRecord, telling: Telling, chance: Chance): string | null {
  const { who, truth } = telling;
  const roll = chance.next();
  if (roll < 0.05) return null;
  const told = turn.state.draft?.events?.length === 1 ? turn.state.draft.events[0]?.people?.max : undefined;
  if (roll < 0.16 && told !== undefined && told > 10 && !telling.corrected) {
    telling.corrected = true;
    truth.people = Math.max(5, told - chance.pick([5, 10, 20]));
    return fill(chance.pick(CORRECTIONS[who.script]), { o: told, n: truth.people });
  }
  return chance.pick(YES[who.script]);
}

/** The answer to what that turn asked; null where the person says nothing more. */
export function answerTo(turn: TurnRecord, telling: Telling, chance: Chance): string | null {
  const reply = askedIn(turn);
  if (!reply) return null;
  const { who, truth } = telling;
  const { script } = who;
  const words = placeWords(who, truth);
  const say = (
    phrases: Readonly<Record<typeof script, readonly string[]>>,
    values: Record<string, string | number> = words,
  ) => fill(chance.pick(phrases[script]), values);
  const { guess } = turn.state.asked ?? {};
  switch (reply.asks) {
    case 'consent':
      return chance.of(0.05) ? choose(reply, 'no', chance) : chance.of(0.5) ? choose(reply, 'yes', chance) : say(YES);
    case 'role':
      return choose(reply, who.role, chance) ?? choose(reply, 'worker', chance);
    case 'confirm':
      return confirm(turn, telling, chance);
    case 'satisfied':
      return chance.of(0.15) ? null : chance.of(0.78) ? say(YES) : say(NO);
    case 'block':
      if (guess !== undefined) return guess.block === who.block ? say(YES) : say(NO);
      return choose(reply, who.block, chance) ?? words.b;
    case 'district':
      if (guess !== undefined) return guess.district === who.district ? say(YES) : say(NO);
      return choose(reply, who.district, chance) ?? words.d;
    case 'panchayat':
    case 'village':
    case 'place':
      return say(PANCHAYAT);
    case 'people':
      return String(truth.people);
    case 'women':
      return String(truth.women);
    case 'enrolled':
      return String(truth.enrolled);
    case 'households':
      return String(truth.households);
    case 'date':
      return say(WHEN.today);
    case 'activities':
      return telling.kind === 'report' ? chance.pick(DID[truth.activity]?.[script] ?? ['baithak']) : null;
    case 'officials':
      return chance.of(0.4) ? say(UNKNOWN) : turn.state.asked?.about === 'official-name' ? truth.other : say(POSTS);
    case 'amountInr':
      return say(AMOUNT, { a: truth.amount });
    case 'since':
      return say(SINCE, { m: truth.months });
    case 'which':
      if (!reply.options)
        return telling.kind === 'report' ? fill(chance.pick(CAME[script]), { n: truth.people }) : null;
      return choose(reply, 'same', chance) ?? choose(reply, reply.options[0] ?? '', chance);
    case 'menu':
      return reply.options?.includes('shared') ? choose(reply, 'shared', chance) : null;
    case 'name':
      return truth.other;
    default:
      return null;
  }
}
