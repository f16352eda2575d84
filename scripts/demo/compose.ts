/** First messages of a story, put together by chance from pieces. */
import type { Activity, Category, Language } from '../../src/language/meaning.ts';
import type { Chance } from './chance.ts';
import { COMPLAINTS, DANGERS } from './complaint-words.ts';
import type { DemoPerson } from './demo-person.ts';
import { inventOther, inventPanchayat } from './names.ts';
import { CAME, DID, ENROLLED, GREETINGS, HOUSES, SAID_NUMBERS, WHEN, WHERE, WILL, WOMEN } from './report-words.ts';

/** What is true of a story, whatever of it the first message says. */
export interface Truth {
  activity: Activity;
  category: Category;
  day: 'today' | 'yesterday' | 'before' | 'tomorrow';
  people: number;
  women: number;
  enrolled: number;
  households: number;
  panchayat: { latin: string; deva: string };
  months: number;
  amount: number;
  other: string;
}

const ACTIVITIES: readonly (readonly [Activity, number])[] = [
  ['meeting', 34],
  ['door-to-door', 20],
  ['membership', 18],
  ['booth-work', 10],
  ['public-hearing', 5],
  ['training', 4],
  ['rally', 4],
  ['relief', 4],
  ['committee', 4],
  ['protest', 3],
  ['memorandum', 3],
  ['visit', 4],
  ['commemoration', 2],
  ['press', 1],
];
const CATEGORIES: readonly (readonly [Category, number])[] = [
  ['ration', 16],
  ['housing', 12],
  ['pension', 10],
  ['water', 9],
  ['electricity', 8],
  ['employment', 8],
  ['land', 8],
  ['scheme', 7],
  ['road', 6],
  ['certificate', 5],
  ['nutrition', 3],
  ['health', 3],
  ['education', 3],
  ['sanitation', 2],
  ['police', 2],
  ['agriculture', 2],
  ['bank', 1],
  ['forest', 1],
  ['party', 1],
];
const CROWDS = [12, 15, 18, 20, 22, 25, 30, 35, 40, 45, 50, 60, 75, 80, 100, 120, 150, 200, 250];

/** What happened in this story. */
export function inventTruth(chance: Chance, script: Language): Truth {
  const people = chance.pick(CROWDS);
  return {
    activity: chance.weighed(ACTIVITIES),
    category: chance.weighed(CATEGORIES),
    day: chance.weighed([
      ['today', 80],
      ['yesterday', 14],
      ['before', 3],
      ['tomorrow', 3],
    ] as const),
    people,
    women: Math.round(people * (0.2 + chance.next() * 0.4)),
    enrolled: chance.whole(4, 60),
    households: chance.whole(8, 90),
    panchayat: inventPanchayat(chance),
    months: chance.whole(2, 8),
    amount: chance.pick([500, 1000, 2000, 3000, 5000, 8000, 10000, 15000, 20000]),
    other: inventOther(chance, script === 'hi' ? 'hi' : 'en'),
  };
}

/** `fill('{n} log', {n: 5})` is `5 log`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The words of the person's place in their script. */
export function placeWords(who: DemoPerson, truth: Truth): { b: string; d: string; p: string } {
  if (who.script === 'hi') return { b: who.nameHi.block, d: who.nameHi.district, p: truth.panchayat.deva };
  const low = (name: string) => (who.script === 'hi-Latn' ? name.toLowerCase() : name);
  return { b: low(who.block), d: low(who.district), p: low(truth.panchayat.latin) };
}

function numberWords(n: number, script: Language, chance: Chance): string {
  const said = script === 'en' ? undefined : SAID_NUMBERS[n]?.[script];
  return said !== undefined && chance.of(0.5) ? said : String(n);
}

/** A report in one sentence: the numbers are left out now and then, so that the centre has to ask. */
export function composeReport(who: DemoPerson, truth: Truth, chance: Chance): string {
  const { script } = who;
  const { activity, people, women, enrolled, households } = truth;
  const planned = truth.day === 'tomorrow';
  const where = fill(
    chance.pick(
      WHERE[
        chance.weighed([
          ['block', 55],
          ['panchayat', 30],
          ['district', 5],
        ] as const)
      ][script],
    ),
    placeWords(who, truth),
  );
  const did = planned ? chance.pick(WILL[script]) : chance.pick((DID[activity] ?? DID.meeting)?.[script] ?? []);
  const when = chance.of(0.85) || truth.day !== 'today' ? chance.pick(WHEN[truth.day][script]) : '';
  const named = chance.of(0.7);
  const counts: string[] = [];
  if (!planned && chance.of(0.85)) {
    if (activity === 'membership') counts.push(fill(chance.pick(ENROLLED[script]), { n: enrolled }));
    else if (activity === 'door-to-door' || activity === 'booth-work')
      counts.push(fill(chance.pick(HOUSES[script]), { n: households }));
    else if (activity !== 'memorandum' && activity !== 'press' && activity !== 'visit') {
      counts.push(fill(chance.pick(CAME[script]), { n: numberWords(people, script, chance) }));
      if (chance.of(0.3)) counts.push(fill(chance.pick(WOMEN[script]), { n: women }));
    }
  }
  const middle = script === 'en' ? [did, named ? where : '', when] : [when, named ? where : '', did];
  const sentence = [middle.filter((part) => part !== '').join(' '), ...counts].join(', ');
  return chance.of(0.15) ? `${chance.pick(GREETINGS[script])}, ${sentence}` : sentence;
}

/** A complaint in one sentence. */
export function composeComplaint(who: DemoPerson, truth: Truth, chance: Chance): string {
  const { script } = who;
  const words = placeWords(who, truth);
  const sentence = fill(chance.pick((COMPLAINTS[truth.category] ?? COMPLAINTS.ration)?.[script] ?? []), {
    ...words,
    m: truth.months,
    a: truth.amount,
    x: truth.other,
  });
  const place = chance.of(0.4) ? `${fill(chance.pick(WHERE.block[script]), words)}, ` : '';
  return `${place}${sentence}`;
}

/** Fear and threat. */
export function composeDanger(who: DemoPerson, chance: Chance): string {
  return chance.pick(DANGERS[who.script]);
}
