/** Values as people read them: dates, places, counts, posts, in the words of the reply's language. */
import type { Home, Inclusion, Language, MeantPlace, Official, Range, Since } from '../language/meaning.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { weekdayOf } from '../shared/kolkata.ts';
import type { Texts } from '../shared/texts.ts';

/** What naming needs. `today` is the day of the reply, where it is known. */
export interface Naming {
  language: Language;
  texts: Texts;
  gazetteer: Gazetteer;
  today?: string;
}

const t = (n: Naming, key: string, params?: Record<string, unknown>): string =>
  n.texts.t(n.language, `reply:${key}`, params);

/** `1234567` is `12,34,567`: the commas of lakh and crore, digits 0–9. */
export function nameNumber(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const head = whole.slice(0, -3);
  const grouped = head === '' ? whole : `${head.replace(/\B(?=(\d{2})+$)/gu, ',')},${whole.slice(-3)}`;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** `2026-11-19` is "गुरुवार 19 नवंबर"; another year than today's is said. */
export function nameDate(n: Naming, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const words = `${t(n, `weekday.${weekdayOf(day)}`)} ${date} ${t(n, `month.${month}`)}`;
  const withYear = n.today !== undefined && n.today.slice(0, 4) !== day.slice(0, 4) ? `${words} ${year}` : words;
  return day === n.today ? t(n, 'line.today', { date: withYear }) : withYear;
}

/** `{block: 'Kanke', district: 'Ranchi'}` is "कांके, रांची": the nearest part first. */
export function namePlace(n: Naming, place: MeantPlace | Home): string {
  const parts: string[] = [];
  const local = (part: 'booth' | 'ward' | 'village' | 'panchayat'): void => {
    const name = place[part];
    if (name !== undefined) parts.push(t(n, `place.${part}`, { name }));
  };
  local('booth');
  local('ward');
  local('village');
  local('panchayat');
  if ('urbanBody' in place && place.urbanBody !== undefined) parts.push(place.urbanBody);
  if (place.assembly !== undefined) parts.push(place.assembly);
  if (place.block !== undefined) parts.push(n.gazetteer.display(place, 'block', n.language));
  if (place.district !== undefined) parts.push(n.gazetteer.display(place, 'district', n.language));
  else if (parts.length === 0 && place.state !== undefined) parts.push(n.gazetteer.display(place, 'state', n.language));
  return parts.join(', ');
}

/** `{min: 100, max: 150}` is "100 से 150". */
export function nameRange(n: Naming, { min, max }: Range): string {
  return min === max ? nameNumber(min) : t(n, 'line.range', { min: nameNumber(min), max: nameNumber(max) });
}

/** `{women: 40}` is "महिलाएँ 40". */
export function nameInclusion(n: Naming, inclusion: Inclusion): string {
  return Object.entries(inclusion)
    .map(([group, count]) => `${t(n, `field.${group}`)} ${nameNumber(count ?? 0)}`)
    .join(', ');
}

/** `[{post: 'bdo', name: 'विजय कुमार'}]` is "बीडीओ विजय कुमार". */
export function nameOfficials(n: Naming, officials: readonly Official[]): string {
  return officials
    .map(({ post, name }) =>
      name === undefined ? t(n, `post.${post}`) : post === 'other' ? name : `${t(n, `post.${post}`)} ${name}`,
    )
    .join(', ');
}

/** `{months: 3}` is "3 महीने से". */
export function nameSince(n: Naming, since: Since): string {
  if ('date' in since) return t(n, 'since.date', { date: nameDate(n, since.date) });
  const [[unit, number] = ['days', 0]] = Object.entries(since);
  return t(n, `since.${unit}`, { number: nameNumber(number) });
}

/** Any field's value as it is read out; a value of a kind it does not know is left out (''). */
export function nameField(n: Naming, field: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (field) {
    case 'activities':
      return (value as string[]).map((code) => t(n, `activity.${code}`)).join(', ');
    case 'date':
      return nameDate(n, value as string);
    case 'place':
      return namePlace(n, value as MeantPlace);
    case 'people':
      return nameRange(n, value as Range);
    case 'inclusion':
      return nameInclusion(n, value as Inclusion);
    case 'category':
    case 'misconduct':
      return t(n, `${field}.${String(value)}`);
    case 'officials':
      return nameOfficials(n, value as Official[]);
    case 'since':
      return nameSince(n, value as Since);
    case 'amountInr':
      return `₹${nameNumber(value as number)}`;
    case 'about':
      return t(n, `about.${String(value)}`);
    default:
      return typeof value === 'number' ? nameNumber(value) : '';
  }
}
