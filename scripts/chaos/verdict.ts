/** Whether all that was acknowledged is there once, answered once, and adds up. */
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import type { Arena } from './arena.ts';
import type { Sent } from './load.ts';

export interface Verdict {
  faults: string[];
  figures: Record<string, number>;
}

/** Reads everything and compares. */
export async function judge(arena: Arena, sent: Sent): Promise<Verdict> {
  const read = async <T>(name: string, filter: object = {}) =>
    (await arena.connection.collection(name).find(filter).toArray()) as unknown as T[];
  const messages = await read<{ _id: string; person: string; body: { kind: string } }>('messages', {
    'body.kind': { $ne: 'event' },
  });
  const turns = await read<TurnRecord & { _id: string }>('turns');
  const reports = await read<{ status: string; people?: { max: number } }>('reports');
  const provider = await read<{ reply: string }>('provider');
  const faults: string[] = [];
  const expect = (what: string, wanted: number, found: number) => {
    if (wanted !== found) faults.push(`${what}: expected ${wanted}, found ${found}`);
  };

  expect('messages kept', sent.messages, messages.length);
  const handledBy = new Map<string, number>();
  for (const turn of turns) for (const id of turn.messages) handledBy.set(id, (handledBy.get(id) ?? 0) + 1);
  expect('messages in no turn', 0, messages.filter((one) => !handledBy.has(one._id)).length);
  expect('messages in more than one turn', 0, [...handledBy.values()].filter((times) => times > 1).length);
  for (const open of ['effects', 'replies'])
    expect(`turns with ${open} left to do`, 0, turns.filter((turn) => turn.open === open).length);
  expect('turns that failed', 0, turns.filter((turn) => turn.fault !== undefined).length);

  const byPerson = Map.groupBy(turns, (turn) => turn.person);
  for (const [, own] of byPerson) {
    const numbers = own.map((turn) => turn.n).sort((a, b) => a - b);
    if (numbers.some((n, i) => n !== i + 1))
      faults.push(`a conversation's turns are not numbered 1 to ${numbers.length}`);
    const inOrder = own.sort((a, b) => a.n - b.n).flatMap((turn) => turn.messages);
    if (inOrder.some((id, i) => i > 0 && id < (inOrder[i - 1] ?? '')))
      faults.push('a conversation was handled out of order');
  }

  const counted = reports.filter((one) => one.status === 'counted');
  expect('reports counted', sent.reports, counted.length);
  expect(
    'attendance',
    sent.attendance,
    counted.reduce((sum, one) => sum + (one.people?.max ?? 0), 0),
  );

  const replies = turns.flatMap((turn) => turn.replies);
  const times = new Map<string, number>();
  for (const one of provider) times.set(one.reply, (times.get(one.reply) ?? 0) + 1);
  const unknown = replies.filter((reply) => reply.status === 'unknown').length;
  expect('replies sent twice', 0, [...times.values()].filter((n) => n > 1).length);
  expect(
    'replies marked sent that were not',
    0,
    replies.filter((reply) => reply.status === 'sent' && !times.has(reply.id)).length,
  );
  expect(
    'replies neither sent nor marked unknown',
    0,
    replies.filter((reply) => !['sent', 'unknown'].includes(reply.status)).length,
  );
  return {
    faults,
    figures: {
      messages: messages.length,
      turns: turns.length,
      reports: counted.length,
      attendance: sent.attendance,
      replies: replies.length,
      unknown,
    },
  };
}
