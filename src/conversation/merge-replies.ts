/** Several messages in a row get one answer: every confirmation, and of the questions only the last that still stands. */
import type { Reply, ReplyPart } from './reply.ts';
import type { StepResult } from './turn.ts';

function sameMatter(a: ReplyPart, b: ReplyPart): boolean {
  return a.key === b.key && (a.key === 'evidence.added' || JSON.stringify(a.params) === JSON.stringify(b.params));
}

function join(parts: readonly ReplyPart[]): ReplyPart[] {
  const joined: ReplyPart[] = [];
  for (const part of parts) {
    const twin = joined.findIndex((other) => sameMatter(other, part));
    const old = joined[twin];
    if (old === undefined) joined.push(part);
    else if (part.key === 'evidence.added') {
      const count = Number(old.params?.count ?? 1) + Number(part.params?.count ?? 1);
      joined[twin] = { ...old, params: { ...old.params, count } };
    }
  }
  return joined;
}

/**
 * The replies to send for the results of a batch, in order. `completedBy` is the place in all effects of the batch together.
 * A reply that the system starts is never merged with an answer.
 */
export function mergeReplies(results: readonly StepResult[]): Reply[] {
  const [only] = results;
  if (results.length === 1 && only !== undefined) return only.replies;
  const stillAsked = results.at(-1)?.state.asked !== undefined;
  const apart: Reply[] = [];
  const answers: Reply[] = [];
  let before = 0;
  for (const { replies, effects } of results) {
    for (const reply of replies) {
      const placed = reply.completedBy === undefined ? reply : { ...reply, completedBy: reply.completedBy + before };
      (reply.started || reply.skipped ? apart : answers).push(placed);
    }
    before += effects.length;
  }
  const last = answers.at(-1);
  if (last === undefined) return apart;
  const asking = stillAsked ? answers.findLast((reply) => reply.asks !== undefined) : undefined;
  const parts = answers.flatMap((reply) => reply.parts.filter((part) => part.question === undefined));
  const question = asking?.parts.filter((part) => part.question) ?? [];
  const completedBy = answers.find((reply) => reply.completedBy !== undefined)?.completedBy;
  const merged: Reply = {
    language: last.language,
    parts: join([...parts, ...question]),
    ...(asking?.asks === undefined ? {} : { asks: asking.asks }),
    ...(asking?.options === undefined ? {} : { options: asking.options }),
    ...(completedBy === undefined ? {} : { completedBy }),
  };
  return merged.parts.length === 0 ? apart : [...apart, merged];
}
