/** The first messages of a story: words, a voice note, a photo with a line under it, fragments. */
import type { MessageBody } from '../../src/conversation/message.ts';
import type { Chance } from './chance.ts';
import { composeComplaint, composeDanger, composeReport, fill, type Truth } from './compose.ts';
import type { DemoPerson } from './demo-person.ts';
import { GREETINGS } from './report-words.ts';
import { CORRECTIONS, FORWARDS, GIBBERISH, HUMAN, STATUS, STOP, SUGGESTIONS } from './small-words.ts';
import { spoil } from './spoil.ts';
import type { StoryKind } from './stories.ts';

/** Keeps a made file of that kind and gives its id. */
export type KeepFile = (kind: 'picture' | 'sound', chance: Chance) => Promise<string>;

export interface Opening {
  bodies: MessageBody[];
  forwarded?: boolean;
}

/** A point somewhere in Jharkhand. */
export function inventPin(chance: Chance): MessageBody {
  return { kind: 'pin', lat: 22.2 + chance.next() * 2.6, lon: 84 + chance.next() * 3 };
}

/** A text as it is sent: mostly typed, now and then spoken, under a photo, or in pieces. */
async function deliver(text: string, chance: Chance, keep: KeepFile): Promise<MessageBody[]> {
  const roll = chance.next();
  if (roll < 0.07) {
    const heard = chance.of(0.7) ? { transcript: text } : {};
    return [{ kind: 'voice', seconds: chance.whole(4, 40), file: await keep('sound', chance), ...heard }];
  }
  const typed = spoil(text, chance);
  if (roll < 0.12) return [{ kind: 'photo', file: await keep('picture', chance), caption: typed }];
  const pieces = typed.split(', ');
  if (roll < 0.2 && pieces.length > 1) return pieces.map((piece) => ({ kind: 'text', text: piece }));
  return [{ kind: 'text', text: typed }];
}

const say = (text: string): Opening => ({ bodies: [{ kind: 'text', text }] });

/** How a story begins. `told` is what the person reported last, for a correction of it; `ticket` a number of theirs. */
export async function openingOf(
  kind: StoryKind,
  who: DemoPerson,
  truth: Truth,
  chance: Chance,
  keep: KeepFile,
  known: { told?: Truth; ticket?: string },
): Promise<Opening> {
  const { script } = who;
  switch (kind) {
    case 'report':
      return { bodies: await deliver(composeReport(who, truth, chance), chance, keep) };
    case 'prologue-report':
      return say(composeReport(who, truth, chance));
    case 'complaint':
      return { bodies: await deliver(composeComplaint(who, truth, chance), chance, keep) };
    case 'danger':
      return say(composeDanger(who, chance));
    case 'late-correction': {
      const before = known.told?.people ?? truth.people;
      return say(
        fill(chance.pick(CORRECTIONS[script]), { o: before, n: Math.max(4, before - chance.pick([5, 10, 15, 40])) }),
      );
    }
    case 'status':
      return say(fill(chance.pick(STATUS[script]), { t: known.ticket ?? 'JH-RAN-26-999999' }));
    case 'greeting':
      return say(chance.pick(GREETINGS[script]));
    case 'forward':
      return { ...say(chance.pick(FORWARDS[script])), forwarded: true };
    case 'gibberish':
      return say(chance.pick(GIBBERISH));
    case 'stop':
      return say(chance.pick(STOP[script]));
    case 'human':
      return say(chance.of(0.5) ? '0' : chance.pick(HUMAN[script]));
    case 'suggestion':
      return say(spoil(chance.pick(SUGGESTIONS[script]), chance));
    case 'evidence':
      return { bodies: [chance.of(0.5) ? inventPin(chance) : { kind: 'photo', file: await keep('picture', chance) }] };
  }
}
