/** A text with HTML in its places: a link in the middle of a sentence, in the order that the language wants. */
import { type Html, type HtmlValue, html } from '../shared/html.ts';
import type { Names } from './names.ts';

const SIGN = '\u0001';

/** `fillText(names, 'digest.sentence.alone', {reports: html`<a …>12 रिपोर्ट</a>`})`. */
export function fillText(names: Names, key: string, places: Readonly<Record<string, HtmlValue>>): Html {
  const marked = names.t(key, Object.fromEntries(Object.keys(places).map((name) => [name, `${SIGN}${name}${SIGN}`])));
  return html`${marked.split(SIGN).map((piece, i) => (i % 2 === 1 ? places[piece] : piece))}`;
}

/** `a, b और c`; of more than `most` the first ones and "and 6 more", which `more` makes a link. */
export function listOf(items: readonly Html[], most: number, names: Names, more: (words: string) => Html): Html {
  const shown =
    items.length > most
      ? [...items.slice(0, most - 1), more(names.t('digest.andMore', { n: names.number(items.length - most + 1) }))]
      : items;
  if (items.length > most)
    return html`${shown.map((item, i) => html`${i > 0 && (i === shown.length - 1 ? ' ' : ', ')}${item}`)}`;
  const last = shown.at(-1);
  if (last === undefined || shown.length === 1) return html`${last}`;
  return fillText(names, 'digest.listAnd', {
    a: html`${shown.slice(0, -1).map((item, i) => html`${i > 0 && ', '}${item}`)}`,
    b: last,
  });
}
