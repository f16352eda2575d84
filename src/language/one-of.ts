/** Small sets of words that a rule asks for, in whatever spelling they are easiest to read. */
import { foldWord } from './fold.ts';

const sets = new Map<string, ReadonlySet<string>>();

/** The folded words of a list: `oneOf('since|office|शायद').has(word.fold)`. Made once a list. */
export function oneOf(list: string): ReadonlySet<string> {
  const old = sets.get(list);
  if (old !== undefined) return old;
  const made = new Set(list.split('|').map(foldWord));
  sets.set(list, made);
  return made;
}
