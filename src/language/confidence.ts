/** How sure a meaning is, as a share: of the messages said with 0.9, nine in ten are right in every field. */
import type { Intent } from './meaning.ts';

/** What the confidence hangs on: how far the intent was ahead, how long the text is, how firmly its subject and place are known. */
export interface Certainty {
  intent: Intent;
  /** 9 for plain cases (a bare yes, a greeting), else the distance to the next intent. */
  margin: number;
  words: number;
  category: number;
  guessed: boolean;
  /** How many facts are given: each may be wrong. */
  facts: number;
}

/**
 * 0 to 1. The constants are a careful guess until `test/language/corpus/tune.jsonl` stands: a plain short message is nearly always
 * right, a complaint of six facts about three times in four.
 */
export function calibrate(certainty: Certainty): number {
  const { intent, margin, words, category, guessed, facts } = certainty;
  let score = margin >= 9 ? 2.9 : 0.7 + Math.min(margin, 4) * 0.3;
  if (margin < 9) score -= Math.max(0, facts - 4) * 0.12;
  if (intent === 'complaint' && category < 1) score -= 0.9;
  if (guessed) score -= 0.6;
  if (words > 25) score -= 0.35;
  if (words > 45) score -= 0.35;
  const value = 1 / (1 + Math.exp(-score));
  return Math.round(value * 100) / 100;
}
