/** Where in a text each field was read: the text cut into plain pieces and marked ones, numbered as they come. Pure. */
import type { Meaning } from '../language/meaning.ts';

/** The six colours: what, when, where, how many, about whom, money. */
export const SPAN_GROUPS = ['what', 'when', 'where', 'many', 'whom', 'money'] as const;
export type SpanGroup = (typeof SPAN_GROUPS)[number];

const GROUPS: Readonly<Record<string, SpanGroup>> = {
  activities: 'what',
  category: 'what',
  misconduct: 'what',
  intent: 'what',
  ticket: 'what',
  about: 'whom',
  officials: 'whom',
  date: 'when',
  since: 'when',
  place: 'where',
  people: 'many',
  households: 'many',
  enrolled: 'many',
  inclusion: 'many',
  replaces: 'many',
  amountInr: 'money',
};

/** The colour of a field, `inclusion.women` as `inclusion`; a field that has none is marked as what. */
export function groupOf(field: string): SpanGroup {
  return GROUPS[field.split('.')[0] ?? ''] ?? 'what';
}

/** One piece of the text; a marked one has a number and the fields read from it. */
export interface Piece {
  text: string;
  start: number;
  n?: number;
  group?: SpanGroup;
  fields?: string[];
}

/** `कल` marked 1 (date), ` `, `कांके प्रखंड` marked 2 (place)… Where spans overlap the one that begins first wins. */
export function cutBySpans(text: string, meaning: Meaning): Piece[] {
  const merged = new Map<string, { start: number; end: number; fields: string[] }>();
  for (const [field, [start, end]] of Object.entries(meaning.evidence)) {
    if (field === 'intent' || field === 'signals' || start >= end) continue;
    const there = merged.get(`${start}-${end}`) ?? { start, end, fields: [] };
    there.fields.push(field);
    merged.set(`${start}-${end}`, there);
  }
  const spans = [...merged.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  let n = 0;
  let last: Piece | undefined;
  for (const span of spans) {
    if (span.start < at) {
      // Within or across the one before: its fields are read from there too.
      last?.fields?.push(...span.fields);
      continue;
    }
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), start: at });
    last = {
      text: text.slice(span.start, span.end),
      start: span.start,
      n: ++n,
      group: groupOf(span.fields[0] ?? ''),
      fields: span.fields,
    };
    pieces.push(last);
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at });
  return pieces;
}
