/** What was understood of a text: the text with its spans, the table of fields, and the short form for the simulator. */
import type { Meaning } from '../language/meaning.ts';
import { type Html, html, trusted } from '../shared/html.ts';
import type { Names } from './names.ts';
import { cutBySpans, groupOf, type Piece, type SpanGroup } from './reading-spans.ts';

/** One row of the table: `{field: 'people', group: 'many', value: '125', n: 4, from: 'सवा सौ लोग', trust: 'sure'}`. */
export interface ReadField {
  field: string;
  group: SpanGroup;
  value: string;
  /** The span's number and words; absent for what is implied. */
  n?: number;
  from?: string[];
  trust: 'sure' | 'ask' | 'guess';
  home?: boolean;
}

/** How sure: certain from 0.9, to be asked from 0.6, else a guess. */
export function trustOf(confidence: number): ReadField['trust'] {
  return confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'ask' : 'guess';
}

/** The fields of a meaning in the order they were told. */
export function fieldsOf(meaning: Meaning, pieces: readonly Piece[], names: Names): ReadField[] {
  const rows: [string, string][] = [];
  const add = (field: string, value: string | undefined) => value && rows.push([field, value]);
  add('activities', meaning.activities?.map((code) => names.code('activity', code)).join(', '));
  add('category', meaning.category && names.code('category', meaning.category));
  add('misconduct', meaning.misconduct && names.code('misconduct', meaning.misconduct));
  add('date', meaning.date && names.day(meaning.date));
  add('since', meaning.since && names.since(meaning.since));
  add('place', meaning.place && names.place(meaning.place));
  add('people', meaning.people && names.range(meaning.people));
  for (const [group, count] of Object.entries(meaning.inclusion ?? {}))
    if (count !== undefined) add(`inclusion.${group}`, names.number(count));
  add('households', meaning.households === undefined ? undefined : names.number(meaning.households));
  add('enrolled', meaning.enrolled === undefined ? undefined : names.number(meaning.enrolled));
  add(
    'officials',
    meaning.officials?.map((one) => [names.code('post', one.post), one.name].filter(Boolean).join(' ')).join(', '),
  );
  add('amountInr', meaning.amountInr === undefined ? undefined : `₹${names.number(meaning.amountInr)}`);
  add('ticket', meaning.ticket);
  add(
    'replaces',
    meaning.replaces &&
      `${names.number(meaning.replaces.from)} ${names.t('read.to', { to: names.number(meaning.replaces.to) })}`,
  );
  add('about', meaning.about && names.code('about', meaning.about));
  const read = rows.map(([field, value]): ReadField => {
    const [head = '', part] = field.split('.');
    const named = (name: string) => name === field || name === head || name === part || name.startsWith(`${field}.`);
    const from = pieces.filter((one) => one.fields?.some(named));
    const [first] = from;
    const home = head === 'place' && meaning.place?.from === 'home';
    return {
      field: part ?? head,
      group: groupOf(field),
      value,
      ...(first === undefined || home ? {} : { n: first.n ?? 0, from: from.map((one) => one.text) }),
      trust: first === undefined || home ? 'ask' : trustOf(meaning.confidence),
      ...(home ? { home } : {}),
    };
  });
  // As they stand in the text; what is implied comes last.
  return read.sort((a, b) => (a.n ?? 99) - (b.n ?? 99));
}

/** The text with its marks; numbers where the table refers to them. */
export function markedText(pieces: readonly Piece[], language: string, numbered: boolean): Html {
  return html`<p class="read" lang="${language}">${pieces.map((piece) =>
    piece.n === undefined
      ? html`${piece.text}`
      : html`<mark class="${piece.group}" data-span="${piece.n}">${piece.text}${numbered && html`<sup>${piece.n}</sup>`}</mark>`,
  )}</p>`;
}

const DISC = {
  sure: trusted(
    '<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5.500" fill="currentColor"/></svg>',
  ),
  ask: trusted(
    '<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" stroke="currentColor"/><path d="M6 1a5 5 0 010 10z" fill="currentColor"/></svg>',
  ),
  guess: trusted(
    '<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" stroke="currentColor"/></svg>',
  ),
};

/** `● पक्का`, `◐ पूछ लें`, `○ अनुमान`. */
export function trustView(trust: ReadField['trust'], names: Names): Html {
  return html`<span class="sure ${trust}">${DISC[trust]}${names.t(`read.${trust}`)}</span>`;
}

/** The table of fields with what each was read from. */
export function fieldTable(
  fields: readonly ReadField[],
  notSaid: readonly string[],
  names: Names,
  language: string,
): Html {
  const t = (key: string) => names.t(`read.${key}`);
  return html`<table class="fields"><thead><tr><th scope="col">${t('number')}</th><th scope="col">${t('field')}</th><th scope="col">${t('taken')}</th><th scope="col">${t('readFrom')}</th><th scope="col">${t('trust')}</th></tr></thead><tbody>${fields.map((row) => html`<tr${row.n !== undefined && html` data-span="${row.n}"`}><td class="n-cell"><span class="swatch ${row.group}"></span>${row.n ?? ''}</td><th scope="row">${names.code('field', row.field)}</th><td><b>${row.value}</b></td><td class="quiet">${row.from !== undefined ? html`<span lang="${language}">${row.from.map((words, i) => `${i > 0 ? ' + ' : ''}“${words}”`)}</span>` : row.home && t('home')}</td><td>${trustView(row.trust, names)}</td></tr>`)}${notSaid.map((field) => html`<tr><td></td><th scope="row">${names.code('field', field)}</th><td colspan="3" class="quiet">${t('notSaid')}</td></tr>`)}</tbody></table>`;
}

/** The short form: what kind of message, its spans, the values taken; with `facts` the values alone. */
export function readingSummary(meaning: Meaning, text: string, names: Names, form?: 'facts'): Html {
  const pieces = cutBySpans(text, meaning);
  const fields = fieldsOf(meaning, pieces, names);
  const taken =
    fields.length > 0 &&
    html`<ul class="taken">${fields.map((row) => html`<li><span class="swatch ${row.group}"></span>${names.code('field', row.field)}: <b>${row.value}</b></li>`)}</ul>`;
  if (form === 'facts') return html`${taken}`;
  return html`${names.t('read.understood')}: <b>${names.code('intent', meaning.intent)}</b> ${trustView(trustOf(meaning.confidence), names)}${pieces.some((piece) => piece.n !== undefined) && markedText(pieces, meaning.language, false)}${taken}`;
}
