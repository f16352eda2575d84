/** The small words of a digest: days, numbers, names, in one language. */
import type { Language, Range } from '../language/meaning.ts';
import { dayOf, minuteOfDay, weekdayOf } from '../shared/kolkata.ts';
import type { Texts } from '../shared/texts.ts';
import type { DigestUnit } from './digest.ts';

const LAKHS = new Intl.NumberFormat('en-IN');

export interface DigestWords {
  /** A text of `digest.json`. `count` chooses between one and many and is shown as `n`, with lakh commas. */
  t(key: string, params?: Readonly<Record<string, unknown>> & { count?: number }): string;
  /** `31,460`, `1,00,000`. */
  number(value: number): string;
  /** `31,460`, or `31,460 to 32,000` where the least and the most said differ. */
  range(value: Range): string;
  /** `Fri 20 Nov`. */
  day(day: string): string;
  /** `Fri 20 Nov 20:30`, India's time. */
  moment(at: Date): string;
  /** The unit's own name: Devanagari in Hindi, where it has one. */
  name(unit: DigestUnit): string;
  /** The first so many, then "and 6 more"; joined by commas. */
  list(items: readonly string[], most: number): string;
}

/** The words in that language. */
export function digestWords(texts: Texts, language: Language): DigestWords {
  const number = (value: number) => LAKHS.format(value);
  const t: DigestWords['t'] = (key, params = {}) =>
    texts.t(language, `digest:${key}`, params.count === undefined ? params : { n: number(params.count), ...params });
  const day = (of: string) =>
    t('day', {
      weekday: t(`weekday.${weekdayOf(of)}`),
      date: Number(of.slice(8)),
      month: t(`month.${Number(of.slice(5, 7))}`),
    });
  return {
    t,
    number,
    day,
    range: ({ min, max }) => (min === max ? number(min) : t('range', { min: number(min), max: number(max) })),
    moment(at) {
      const minute = minuteOfDay(at);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      return t('dayTime', { day: day(dayOf(at)), time });
    },
    name: (unit) => (language === 'hi' ? (unit.nameHi ?? unit.name) : unit.name),
    list(items, most) {
      if (items.length <= most) return items.join(', ');
      return `${items.slice(0, most).join(', ')}, ${t('more', { n: number(items.length - most) })}`;
    },
  };
}
