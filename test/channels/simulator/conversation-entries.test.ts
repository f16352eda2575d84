import { describe, expect, it } from 'vitest';
import { entriesOf, phoneLanguage } from '../../../src/channels/simulator/conversation-entries.ts';
import type { SimulatorConversation } from '../../../src/channels/simulator/simulator-port.ts';
import type { Message, MessageBody } from '../../../src/conversation/message.ts';
import type { DeliveryStatus, TurnRecord } from '../../../src/conversation/turn-record.ts';

const T = Date.parse('2026-11-20T15:00:00+05:30');
const at = (second: number) => new Date(T + second * 1000);

function message(id: string, second: number, body: MessageBody, more: Partial<Message> = {}): Message {
  return { id, person: 'p', channel: 'simulator', at: at(second), arrivedAt: at(second), body, ...more };
}

function turn(
  ids: string[],
  second: number,
  replies: { status: DeliveryStatus; text?: string }[],
  more: Partial<TurnRecord> = {},
): TurnRecord {
  const id = ids[0] ?? '';
  return {
    id,
    person: 'p',
    n: 1,
    channel: 'simulator',
    at: at(second),
    messages: ids,
    read: ids.map((messageId) => ({ messageId, meaning: null })),
    state: { language: 'hi' },
    effects: [],
    replies: replies.map((one, i) => ({
      id: `${id}.${i}`,
      language: 'hi',
      keys: [],
      log: [
        { status: 'queued', at: at(second) },
        { status: one.status, at: at(second) },
      ],
      ...one,
    })),
    ...more,
  };
}

const text = (words: string): MessageBody => ({ kind: 'text', text: words });
const show = (conversation: SimulatorConversation) =>
  entriesOf(conversation, 'hi').map((entry) =>
    entry.own
      ? `> ${'text' in entry.body ? entry.body.text : entry.body.kind} ${entry.status}${entry.edited ? ' edited' : ''}`
      : `< ${entry.text}`,
  );

describe('entriesOf', () => {
  it('a message is kept, read and answered, in ticks', () => {
    const one = message('01', 0, text('a'));
    expect(show({ person: null, messages: [one], turns: [] })).toEqual(['> a sent']);
    expect(
      show({
        person: null,
        messages: [one],
        turns: [turn(['01'], 1, [{ status: 'queued', text: 'b' }], { open: 'replies' })],
      }),
    ).toEqual(['> a delivered']);
    expect(show({ person: null, messages: [one], turns: [turn(['01'], 1, [{ status: 'sent', text: 'b' }])] })).toEqual([
      '> a read',
      '< b',
    ]);
  });

  it('stands in the order of time; on a clock that stands still an answer follows its question', () => {
    const messages = [message('01', 0, text('a')), message('02', 0, text('c'))];
    const turns = [
      turn(['01'], 0, [{ status: 'sent', text: 'b' }]),
      turn(['02'], 0, [
        { status: 'sent', text: 'd' },
        { status: 'sent', text: 'e' },
      ]),
    ];
    expect(show({ person: null, messages, turns })).toEqual(['> a read', '< b', '> c read', '< d', '< e']);
    const late = [turn(['01'], 5, [{ status: 'sent', text: 'b' }])];
    expect(
      show({ person: null, messages: [messages[0] as Message, message('02', 2, text('c'))], turns: late }),
    ).toEqual(['> a read', '> c sent', '< b']);
  });

  it('an edit changes its target, a deletion leaves a mark, what failed is not on the phone', () => {
    const messages = [
      message('01', 0, text('150')),
      message('02', 1, { kind: 'edit', target: '01', text: '50' }, { targetId: '01' }),
      message('03', 2, { kind: 'delete', target: '00' }),
    ];
    expect(
      show({
        person: null,
        messages,
        turns: [turn(['01'], 3, [{ status: 'failed', text: 'x' }, { status: 'skipped' }])],
      }),
    ).toEqual(['> 50 read edited', '> delete sent']);
  });

  it('the script is that of the words; the phone’s is what its owner writes', () => {
    const conversation: SimulatorConversation = {
      person: null,
      messages: [message('01', 0, text('बैठक')), message('02', 1, text('baithak'))],
      turns: [],
    };
    expect(entriesOf(conversation, 'hi').map((one) => one.language)).toEqual(['hi', 'hi-Latn']);
    expect(phoneLanguage(conversation, 'en', 'hi')).toBe('en');
    expect(
      phoneLanguage({ ...conversation, turns: [turn(['01'], 1, [], { state: { language: 'hi-Latn' } })] }, 'en', 'hi'),
    ).toBe('hi-Latn');
  });
});
