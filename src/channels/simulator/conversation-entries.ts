/** What stands on a phone, worked out from what is kept: pure, so that a reload and a live change give the same. */
import type { MessageBody } from '../../conversation/message.ts';
import type { DeliveryStatus, KeptReply, TurnRecord } from '../../conversation/turn-record.ts';
import type { Language } from '../../language/meaning.ts';
import type { SimulatorConversation } from './simulator-port.ts';

/** How far the centre is with a person's message: kept, read by the worker, answered. */
export type OwnStatus = 'sent' | 'delivered' | 'read';

/** One bubble. `own` is the person's, on the right of their phone. */
export type Entry =
  | {
      own: true;
      id: string;
      at: Date;
      body: Exclude<MessageBody, { kind: 'edit' | 'reaction' | 'event' }>;
      language: Language;
      status: OwnStatus;
      forwarded: boolean;
      edited: boolean;
      turn?: TurnRecord;
    }
  | { own: false; id: string; at: Date; text: string; language: Language; status: DeliveryStatus; emoji?: string };

const DEVANAGARI = /\p{Script=Devanagari}/u;

/** What a text is written in: Devanagari shows; whether Latin letters are English, the understanding says. */
function writtenIn(text: string, turn: TurnRecord | undefined, messageId: string, otherwise: Language): Language {
  if (DEVANAGARI.test(text)) return 'hi';
  const meaning = turn?.read.find((one) => one.messageId === messageId)?.meaning;
  const guess = meaning?.language ?? otherwise;
  return guess === 'hi' ? 'hi-Latn' : guess;
}

function wordsOf(body: MessageBody): string {
  if ('text' in body) return body.text;
  if ('caption' in body) return body.caption ?? '';
  return body.kind === 'voice' ? (body.transcript ?? '') : '';
}

/** Whether a reply is on the phone: it was handed over, whatever became of it since. */
const arrived = (reply: KeptReply): boolean =>
  reply.text !== undefined && ['sent', 'delivered', 'read', 'unknown'].includes(reply.status);

/** The bubbles of a conversation, oldest first. An edit changes its target, a deletion leaves a mark where it stands. */
export function entriesOf(conversation: SimulatorConversation, phoneLanguage: Language): Entry[] {
  const turnOf = new Map(conversation.turns.flatMap((turn) => turn.messages.map((id) => [id, turn] as const)));
  const edits = new Map<string, string>();
  for (const message of conversation.messages) {
    if (message.body.kind === 'edit' && message.targetId !== undefined) edits.set(message.targetId, message.body.text);
  }
  const placed: { at: number; after: string; rank: number; entry: Entry }[] = [];
  for (const message of conversation.messages) {
    const { body } = message;
    if (body.kind === 'edit' || body.kind === 'reaction' || body.kind === 'event') continue;
    const turn = turnOf.get(message.id);
    const edited = edits.get(message.id);
    placed.push({
      at: message.arrivedAt.getTime(),
      after: message.id,
      rank: 0,
      entry: {
        own: true,
        id: message.id,
        at: message.at,
        body: edited !== undefined && body.kind === 'text' ? { kind: 'text', text: edited } : body,
        language: writtenIn(edited ?? wordsOf(body), turn, message.id, phoneLanguage),
        status: turn === undefined ? 'sent' : turn.open === undefined ? 'read' : 'delivered',
        forwarded: message.forwarded === true,
        edited: edited !== undefined,
        ...(turn === undefined ? {} : { turn }),
      },
    });
  }
  for (const turn of conversation.turns) {
    for (const [i, reply] of turn.replies.entries()) {
      if (!arrived(reply)) continue;
      const at = reply.log.find((step) => step.status === 'sent')?.at ?? reply.log[0]?.at ?? turn.at;
      placed.push({
        at: at.getTime(),
        after: turn.messages.at(-1) ?? turn.id,
        rank: 1 + i,
        entry: { own: false, id: reply.id, at, text: reply.text ?? '', language: reply.language, status: reply.status },
      });
    }
  }
  // By time; at one and the same moment (a clock that is set) an answer follows what it answers.
  placed.sort((a, b) => a.at - b.at || (a.after < b.after ? -1 : a.after > b.after ? 1 : a.rank - b.rank));
  return placed.map((one) => one.entry);
}

/** The script a phone is set to: what its owner writes, else what is known or assumed of them. */
export function phoneLanguage(
  conversation: SimulatorConversation,
  assumed: Language | undefined,
  otherwise: Language,
): Language {
  return conversation.turns.at(-1)?.state.language ?? conversation.person?.language ?? assumed ?? otherwise;
}
