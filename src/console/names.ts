/** Codes and plain values in the screen's words: days, numbers with lakh commas, ranges, places, kinds. */

import type { DigestUnit } from '../digests/digest.ts';
import type { Home, MeantPlace, Range, Since } from '../language/meaning.ts';
import { dayOf, TIME_ZONE } from '../shared/kolkata.ts';
import type { Texts } from '../shared/texts.ts';

export type UiLanguage = 'hi' | 'en';

/** What names things: `names.code('activity', 'meeting')`, `names.day('2026-11-20')`. Made once a language. */
export interface Names {
  language: UiLanguage;
  /** A text of `console.json`. */
  t(key: string, params?: Readonly<Record<string, unknown>>): string;
  /** A code of the contract: kind, then code. */
  code(kind: string, code: string): string;
  /** `31,460`, `1,28,400`. */
  number(value: number): string;
  /** `100–150`, or one number. */
  range(value: Range): string;
  /** `शुक्रवार, 20 नवंबर 2026` / `शुक्र 20 नव` / `20 नव`. A day is `2026-11-20`. */
  day(day: string, form?: 'long' | 'short' | 'least'): string;
  /** `19:40`. */
  time(at: Date): string;
  /** `20 नव, 19:40`. */
  moment(at: Date): string;
  since(value: Since): string;
  place(place: MeantPlace | Home): string;
  unit(unit: DigestUnit): string;
  /** The common name of such units within a sentence: `प्रखंड`, `blocks`. */
  units(type: string): string;
}

/** Names a district, block or state in a language; the gazetteer's. */
export type NamePlace = (
  place: { state?: string; district?: string; block?: string },
  level: 'state' | 'district' | 'block',
  language: UiLanguage,
) => string;

const FORMS = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  least: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Names in one language of the screen. */
export function createNames(texts: Texts, namePlace: NamePlace, language: UiLanguage): Names {
  const locale = `${language}-IN-u-nu-latn`;
  const numbers = new Intl.NumberFormat(locale);
  const days = Object.fromEntries(
    Object.entries(FORMS).map(([form, options]) => [
      form,
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    ]),
  );
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });
  const t: Names['t'] = (key, params) => texts.t(language, `console:${key}`, params);
  const day: Names['day'] = (text, form = 'long') => {
    const date = new Date(`${text}T00:00:00Z`);
    if (form === 'long') return days.long?.format(date) ?? text;
    // "शुक्र 20 नव": without the sign of abbreviation and the comma that Intl puts.
    const parts = days[form]?.formatToParts(date) ?? [];
    return ['weekday', 'day', 'month']
      .flatMap((type) => parts.find((part) => part.type === type)?.value.replace('॰', '') ?? [])
      .join(' ');
  };
  return {
    language,
    t,
    code: (kind, code) => t(`codes.${kind}.${code}`),
    number: (value) => numbers.format(value),
    range: ({ min, max }) => (min === max ? numbers.format(min) : `${numbers.format(min)}–${numbers.format(max)}`),
    day,
    time: (at) => clock.format(at),
    moment: (at) => `${day(dayOf(at), 'least')}, ${clock.format(at)}`,
    since(value) {
      if ('date' in value) return t('codes.since.date', { date: day(value.date, 'least') });
      const [unit, count] = Object.entries(value)[0] ?? ['days', 0];
      return t(`codes.since.${unit}`, { count });
    },
    place(place) {
      const { state, district, block } = place;
      const known = { ...(state ? { state } : {}), ...(district ? { district } : {}), ...(block ? { block } : {}) };
      const numbered = (kind: 'ward' | 'booth') => place[kind] && `${t(`place.${kind}`)} ${place[kind]}`;
      return [
        place.village,
        place.panchayat,
        numbered('ward'),
        numbered('booth'),
        block && namePlace(known, 'block', language),
        district ? namePlace(known, 'district', language) : state && namePlace(known, 'state', language),
      ]
        .filter((part) => part)
        .join(', ');
    },
    units: (type) => t(`codes.units.${type}`).toLocaleLowerCase(language),
    unit: (unit) => (language === 'hi' ? (unit.nameHi ?? unit.name) : unit.name),
  };
}
