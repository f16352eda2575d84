/** Dates that cannot be: 31 February, or people who came on a day still ahead. They are asked, never moved. */

import { foldWord } from '../language/fold.ts';
import type { Meaning } from '../language/meaning.ts';
import { cutWords } from '../language/words.ts';
import { addDays, dayOf } from '../shared/kolkata.ts';
import { says } from './phrases.ts';

/** The months by what people write; the longest day of each. February has 29 once in four years. */
const MONTHS: readonly { days: number; names: readonly string[] }[] = [
  { days: 31, names: ['जनवरी', 'january', 'jan', 'janvari', 'janwari'] },
  { days: 29, names: ['फरवरी', 'फ़रवरी', 'february', 'feb', 'farvari', 'farwari', 'february'] },
  { days: 31, names: ['मार्च', 'march', 'mar'] },
  { days: 30, names: ['अप्रैल', 'april', 'apr', 'aprail'] },
  { days: 31, names: ['मई', 'may', 'mai'] },
  { days: 30, names: ['जून', 'june', 'jun', 'joon'] },
  { days: 31, names: ['जुलाई', 'july', 'jul', 'julai'] },
  { days: 31, names: ['अगस्त', 'august', 'aug', 'agast'] },
  { days: 30, names: ['सितंबर', 'सितम्बर', 'september', 'sept', 'sep', 'sitambar'] },
  { days: 31, names: ['अक्टूबर', 'अक्तूबर', 'october', 'oct', 'aktubar'] },
  { days: 30, names: ['नवंबर', 'नवम्बर', 'november', 'nov', 'navambar'] },
  { days: 31, names: ['दिसंबर', 'दिसम्बर', 'december', 'dec', 'disambar'] },
];
const MONTH_OF = new Map(MONTHS.flatMap(({ names }, i) => names.map((name) => [foldWord(name), i] as const)));

function impossible(day: number, month: number, year: number): boolean {
  const days = MONTHS[month]?.days;
  if (days === undefined || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day > (month === 1 && !leap ? 28 : days);
}

/** The impossible day a text names, as written ("31 फरवरी"); null when there is none. */
export function impossibleDate(text: string, now: Date): string | null {
  const year = Number(dayOf(now).slice(0, 4));
  const words = cutWords(text);
  for (const [i, word] of words.entries()) {
    if (word.script !== 'digit' || word.fold.length > 2) continue;
    if (/^(?:booth|buth|ward|बूथ|वार्ड|no|number|नंबर)$/iu.test(words[i - 1]?.text ?? '')) continue;
    const day = Number(word.fold);
    let at = i + 1;
    if (['st', 'nd', 'rd', 'th', 'को', 'tarikh', 'तारीख', 'of'].includes(words[at]?.text.toLowerCase() ?? '')) at++;
    const next = words[at];
    if (next === undefined || day > 39) continue;
    const month = MONTH_OF.get(next.fold);
    if (month !== undefined && impossible(day, month, year)) return text.slice(word.start, next.end);
    const third = words[at + 1];
    const numeric =
      next.script === 'digit' && next.gap === 'hyphen' && third?.script === 'digit' && third.gap === 'hyphen';
    if (
      numeric &&
      Number(next.fold) >= 1 &&
      Number(next.fold) <= 12 &&
      third.fold.length !== 1 &&
      impossible(day, Number(next.fold) - 1, year)
    )
      return text.slice(word.start, third.end);
  }
  return null;
}

/** A day so long past, said without its year, was more likely meant for a day still ahead. */
const LONG_PAST_DAYS = 180;
const FUTURE = /(?:ga|गा|गे|गी|ge|gi)(?:\s|$|[।.,])|\bwill\b/iu;

/**
 * The day still ahead on which something is told as done, `2026-11-25`: said outright, or moved to the year before by the
 * reading of "25 नवंबर को हुई". Null when the day can be.
 */
export function dayAhead(text: string, meaning: Meaning, now: Date): string | null {
  const { date } = meaning;
  if (date === undefined || !says(text, 'past') || FUTURE.test(text)) return null;
  const today = dayOf(now);
  if (date > today) return date;
  const sameDay = `${today.slice(0, 4)}${date.slice(4)}`;
  const longPast = date < addDays(today, -LONG_PAST_DAYS);
  return longPast && sameDay > today && !text.includes(date.slice(0, 4)) && !/[/.-]\d\d\b/u.test(text) ? sameDay : null;
}
