/** What a complaint is about. Every word of a subject votes with its weight; the subject decides, not the official. */
import type { Category } from '../meaning.ts';
import { CATEGORIES } from '../meaning.ts';
import type { Found, Message } from '../message.ts';

/** When votes are equal: the narrower subject first (a pension that the bank keeps back is a pension). */
const PRECEDENCE: readonly Category[] = [
  'scheme',
  'pension',
  'housing',
  'employment',
  'certificate',
  'nutrition',
  'ration',
  'land',
  'agriculture',
  'forest',
  'sanitation',
  'water',
  'electricity',
  'road',
  'health',
  'education',
  'police',
  'bank',
  'party',
  'other',
];
const WEIGHTS: Readonly<Record<string, number>> = { C: 3, c: 1.2, w: 0.4 };
/** Posts whose work is one subject only. */
const POST_SUBJECTS: Readonly<Record<string, Category>> = {
  'p:rozgar-sevak': 'employment',
  'p:ration-dealer': 'ration',
  'p:supply-officer': 'ration',
  'p:electricity-staff': 'electricity',
  'p:teacher': 'education',
  'p:education-officer': 'education',
  'p:doctor': 'health',
  'p:anganwadi-worker': 'nutrition',
  'p:cdpo': 'nutrition',
  'p:revenue-clerk': 'land',
  'p:surveyor': 'land',
  'p:agriculture-officer': 'agriculture',
  'p:forest-officer': 'forest',
  'p:bank-staff': 'bank',
  'p:police': 'police',
  'p:party-office-bearer': 'party',
};
/** Pairs in which the first is the place or the means and the second the subject: a school's midday meal, a hospital's water. */
const YIELDS: readonly (readonly [Category, Category])[] = [
  ['education', 'nutrition'],
  ['education', 'certificate'],
  ['bank', 'pension'],
  ['bank', 'scheme'],
  ['bank', 'employment'],
  ['bank', 'housing'],
  ['land', 'housing'],
  ['land', 'certificate'],
  ['road', 'employment'],
  ['water', 'employment'],
  ['health', 'nutrition'],
  ['agriculture', 'employment'],
  ['bank', 'agriculture'],
  ['education', 'scheme'],
  ['education', 'sanitation'],
  ['nutrition', 'scheme'],
  ['land', 'agriculture'],
  ['water', 'sanitation'],
  ['road', 'sanitation'],
  ['land', 'scheme'],
];

/** The category with the words that say it. `other` when a complaint names no known subject. */
export function readCategory(message: Message): Found<Category> & { score: number } {
  const { reading } = message;
  const votes = new Map<Category, { score: number; from: number; to: number; decisive: boolean }>();
  for (const hit of reading.hits) {
    let category: Category | undefined;
    let weight = 0;
    if (hit.tag.charAt(1) === ':') {
      const letter = hit.tag.charAt(0);
      const name = hit.tag.slice(2);
      if (WEIGHTS[letter] !== undefined && isCategory(name)) {
        category = name;
        weight = WEIGHTS[letter] ?? 0;
      } else if (letter === 'p') {
        category = POST_SUBJECTS[hit.tag];
        weight = 1.3;
      }
    }
    if (category === undefined) continue;
    const old = votes.get(category);
    // a subject said twice counts a little more, not twice
    if (old === undefined) votes.set(category, { score: weight, from: hit.from, to: hit.to, decisive: weight >= 3 });
    else {
      if (weight > 1.2 && !old.decisive) {
        old.from = hit.from;
        old.to = hit.to;
        old.decisive = true;
        old.score += weight;
      } else old.score += weight * 0.35;
    }
  }
  // whoever beats, insults or stays away is judged by their own office, not by what they did it over
  if (reading.has('m:abuse', 'm:absence')) {
    for (const [post, category] of Object.entries(POST_SUBJECTS)) {
      const vote = reading.has(post) ? votes.get(category) : undefined;
      if (vote !== undefined) vote.score += 1.5;
    }
  }
  for (const [loser, winner] of YIELDS) {
    const weak = votes.get(loser);
    const strong = votes.get(winner);
    if (weak !== undefined && strong?.decisive === true) weak.score *= 0.5;
  }
  let best: Category = 'other';
  let top = 0;
  for (const category of PRECEDENCE) {
    const vote = votes.get(category);
    if (vote !== undefined && vote.score > top + 0.01) {
      best = category;
      top = vote.score;
    }
  }
  const vote = votes.get(best);
  if (vote === undefined || top < 0.4) return { value: 'other', span: [0, 0], score: 0 };
  return { value: best, span: reading.span(vote.from, vote.to), score: top };
}

function isCategory(name: string): name is Category {
  return (CATEGORIES as readonly string[]).includes(name);
}
