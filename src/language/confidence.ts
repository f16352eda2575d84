/** How sure a meaning is, as a share: of the messages said with 0.9, nine in ten are right. */
import type { Intent } from './meaning.ts';

/** What the confidence hangs on: how far the intent was ahead, how long the text is, how firmly its subject and place are known. */
export interface Certainty {
  intent: Intent;
  margin: number;
  words: number;
  category: number;
  guessed: boolean;
  hits: number;
}

/** 0 to 1. The weights are set on `test/language/corpus/tune.jsonl` (see docs/understanding.md). */
export function calibrate(certainty: Certainty): number {
  let score = 0.6 + Math.min(certainty.margin, 4) * 0.45;
  if (certainty.intent === 'complaint' && certainty.category < 1) score -= 1;
  if (certainty.guessed) score -= 0.6;
  if (certainty.words > 40) score -= 0.5;
  const value = 1 / (1 + Math.exp(-score));
  return Math.round(value * 100) / 100;
}
