/** Transcripts as tables: what is sent and what must hold after it. What holds after every turn is checked at every turn. */
import { expect, it } from 'vitest';
import type { ConversationEvent } from '../../src/conversation/message.ts';
import type { Person } from '../../src/people/person.ts';
import { type Answer, Talk } from './talk.ts';
import { understood } from './understood.ts';

/** What was sent: a typed text, or one of these. */
export type Sent =
  | string
  | { choose: string }
  | { voice: string }
  | { photo: true; caption?: string }
  | { pin: true }
  | { edit: number; to: string }
  | { delete: number }
  | { forward: string }
  | { together: string[] }
  | { event: ConversationEvent };

export interface Expected {
  asks?: string;
  options?: string[];
  says?: string[];
  never?: string[];
  lock?: string[];
  script?: 'hi' | 'hi-Latn' | 'en';
  /** No reply at all. */
  silent?: true;
  skipped?: string;
  /** The types of the effects, in order. */
  effects?: string[];
  /** Of the open draft: its first event or its complaint; null when there is none. */
  draft?: Record<string, unknown> | null;
  /** Of all reports, in the order they were made. */
  reports?: Record<string, unknown>[];
  complaints?: Record<string, unknown>[];
}

export type Line = readonly [sent: Sent, expected?: Expected, afterSeconds?: number];

const LOCK = 120;

/** Sends one thing. */
export function send(t: Talk, sent: Sent): Answer {
  if (typeof sent === 'string') return t.say(sent);
  if ('choose' in sent) return t.choose(sent.choose);
  if ('voice' in sent)
    return t.send({ kind: 'voice', seconds: 5, ...(sent.voice === '' ? {} : { transcript: sent.voice }) });
  if ('photo' in sent) return t.send({ kind: 'photo', file: 'f1', ...(sent.caption ? { caption: sent.caption } : {}) });
  if ('pin' in sent) return t.send({ kind: 'pin', lat: 23.4, lon: 85.3 });
  if ('edit' in sent) {
    const target = t.idOf(sent.edit);
    return t.send({ kind: 'edit', target, text: sent.to }, undefined, { targetId: target });
  }
  if ('delete' in sent) {
    const target = t.idOf(sent.delete);
    return t.send({ kind: 'delete', target }, undefined, { targetId: target });
  }
  if ('forward' in sent) return t.send({ kind: 'text', text: sent.forward }, undefined, { forwarded: true });
  if ('together' in sent) return t.together(sent.together);
  return t.event(sent.event);
}

/** What must hold of every reply, whatever was sent. */
export function always(answer: Answer): void {
  const { text, replies } = answer;
  const asking = replies.filter((reply) => reply.asks !== undefined);
  expect(asking.length, `more than one question: ${text}`).toBeLessThanOrEqual(1);
  expect((text.match(/\?/gu) ?? []).length, `more than one question mark: ${text}`).toBeLessThanOrEqual(1);
  for (const reply of replies) {
    expect(reply.options?.length ?? 0).toBeLessThanOrEqual(5);
    if (reply.options !== undefined) expect(text).toMatch(/^0\. /mu);
  }
  expect(text).not.toMatch(
    /\b(shoddy-work|hi-Latn|door-to-door|booth-work|public-hearing|block-president|undefined|null|NaN|\[object)/u,
  );
  expect(text.replace(/JH-[A-Z]{3}-\d\d-\d{6}/gu, '')).not.toMatch(/\d{10,}/u);
  const letters = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  if (text !== '' && replies.every((reply) => reply.language === 'hi'))
    expect(letters(/[\u0900-\u097F]/gu), text).toBeGreaterThan(letters(/[A-Za-z]/gu));
  if (text !== '' && replies.every((reply) => reply.language !== 'hi'))
    expect(letters(/[A-Za-z]/gu), text).toBeGreaterThan(letters(/[\u0900-\u097F]/gu));
}

const fold = (text: string): string =>
  text
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/(\d),(?=\d)/gu, '$1')
    .toLowerCase();

/** Holds one turn against what is expected. */
export function hold(t: Talk, answer: Answer, expected: Expected, at: string): void {
  const {
    asks,
    options,
    says = [],
    never = [],
    lock = [],
    script,
    silent,
    skipped,
    effects,
    draft,
    reports,
    complaints,
  } = expected;
  const text = fold(answer.text);
  if (asks !== undefined) {
    if (asks === 'none') expect(answer.asks, at).toBeUndefined();
    else expect(asks.split('|'), `${at}: ${answer.asks}\n${answer.text}`).toContain(answer.asks);
  }
  if (options !== undefined) expect(answer.options, at).toEqual(options);
  for (const wanted of says)
    expect(
      wanted.split('|').some((one) => text.includes(fold(one))),
      `${at}: says ${wanted}\n${answer.text}`,
    ).toBe(true);
  for (const unwanted of never) expect(text, at).not.toContain(fold(unwanted));
  for (const hidden of lock)
    for (const reply of answer.text.split('\n---\n'))
      expect(fold(reply.slice(0, LOCK)), at).not.toContain(fold(hidden));
  if (script !== undefined) expect(answer.language, `${at}\n${answer.text}`).toBe(script);
  if (silent) expect(answer.text, at).toBe('');
  if (skipped !== undefined) expect(answer.replies[0]?.skipped, at).toBe(skipped);
  if (effects !== undefined)
    expect(
      answer.effects.map((effect) => effect.type),
      at,
    ).toEqual(effects);
  if (draft === null) expect(t.state.draft, at).toBeUndefined();
  else if (draft !== undefined) {
    const open = t.state.draft;
    expect(
      {
        ...open?.events?.[0],
        ...open?.complaint,
        ...open?.correction,
        events: open?.events,
        evidence: open?.evidence.length,
        kind: open?.kind,
      },
      at,
    ).toMatchObject(draft);
  }
  if (reports !== undefined) {
    expect(t.reports, at).toHaveLength(reports.length);
    for (const [i, one] of reports.entries()) expect(t.reports[i], at).toMatchObject(one);
  }
  if (complaints !== undefined) {
    expect(t.complaints, at).toHaveLength(complaints.length);
    for (const [i, one] of complaints.entries()) expect(t.complaints[i], at).toMatchObject(one);
  }
}

/** Who writes, and what stands before. */
export interface Given {
  person?: Partial<Person>;
  district?: string;
  block?: string;
  at?: string;
  before?: (t: Talk) => void;
}

/** One dialogue: each line is sent and held. */
export function dialogue(title: string, given: Given, lines: readonly Line[]): void {
  it(title, () => {
    const t = start(given);
    for (const [i, [sent, expected = {}, afterSeconds]] of lines.entries()) {
      if (afterSeconds !== undefined) t.wait(afterSeconds * 1000);
      const answer = send(t, sent);
      always(answer);
      hold(t, answer, expected, `turn ${i + 1}: ${JSON.stringify(sent)}`);
    }
  });
}

/** A conversation that understands for itself. */
export function start(given: Given): Talk {
  const { person = {}, district, block, at = '2026-11-20T11:00:00+05:30', before } = given;
  const home = district === undefined ? {} : { home: { state: 'Jharkhand', district, ...(block ? { block } : {}) } };
  const t = new Talk(
    { ...(person.known === false ? {} : { role: 'worker' as const }), ...home, ...person },
    at,
    understood,
  );
  before?.(t);
  return t;
}
