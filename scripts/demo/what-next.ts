import type { MessageBody } from '../../src/conversation/message.ts';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import { answerTo, askedIn } from './answer.ts';
import { composeComplaint, composeReport } from './compose.ts';
import { inventPin, type KeepFile } from './openings.ts';
import type { Scene } from './scene.ts';
import { START, THANKS } from './small-words.ts';
import { spoil } from './spoil.ts';

/** What a person sends next, and after how many seconds. */
export interface NextWords {
  bodies: MessageBody[];
  least?: number;
  most?: number;
}

/** After a turn of the centre: an answer, the matter in other words, a photo, thanks; null where the story is over. */
export async function whatNext(
  scene: Scene,
  turn: TurnRecord,
  done: { recorded: boolean; keepFile: KeepFile },
): Promise<NextWords | null> {
  const { chance, who, story, truth } = scene;
  const text = (words: string): MessageBody[] => [{ kind: 'text', text: words }];
  const answer = answerTo(turn, scene, chance);
  if (answer !== null) return { bodies: text(answer) };
  if (askedIn(turn)?.asks === 'menu' && scene.kind !== 'other' && !scene.retold && chance.of(0.8)) {
    scene.retold = true;
    return { bodies: text((scene.kind === 'report' ? composeReport : composeComplaint)(who, truth, chance)) };
  }
  if (done.recorded) {
    if (chance.of(0.16))
      return { bodies: [{ kind: 'photo', file: await done.keepFile('picture', chance) }], least: 5, most: 40 };
    if (chance.of(0.05)) return { bodies: [inventPin(chance)], least: 5, most: 40 };
    if (chance.of(0.15)) return { bodies: text(spoil(chance.pick(THANKS[who.script]), chance)), least: 5, most: 60 };
  }
  if (story.kind === 'stop' && scene.said === 1 && chance.of(0.4))
    return { bodies: text(chance.pick(START[who.script])), least: 3_600, most: 9_000 };
  return null;
}
