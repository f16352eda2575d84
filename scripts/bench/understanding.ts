/** Understanding a message, beside chrono's reading of English dates alone in the same texts. */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { understand } from '../../src/language/understand.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { percentile } from './in-flight.ts';

export interface UnderstandingFigures {
  loadMs: number;
  medianUs: number;
  p99Us: number;
  chronoMedianUs: number;
  messages: number;
}

interface Line {
  input: { text: string; sentAt: string; home?: { district?: string; block?: string } };
}

const CORPUS = new URL('../../test/language/corpus/look.jsonl', import.meta.url);
const ROUNDS = 30;

function times(count: number, one: (i: number) => void): number[] {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      one(i);
      // The first rounds warm the engine up.
      if (round >= ROUNDS / 3) found.push((performance.now() - start) * 1_000);
    }
  }
  return found;
}

/** One thread, the corpus over and over. */
export function benchUnderstanding(): UnderstandingFigures {
  const began = performance.now();
  const gazetteer = loadGazetteer();
  const loadMs = performance.now() - began;
  const lines = readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as Line).input);
  const own = times(lines.length, (i) => {
    const line = lines[i];
    if (line) understand(line.text, { sentAt: line.sentAt, ...(line.home ? { home: line.home } : {}) }, gazetteer);
  });
  const dates = times(lines.length, (i) => {
    const line = lines[i];
    if (line) chrono.parse(line.text, new Date(line.sentAt));
  });
  return {
    loadMs,
    medianUs: percentile(own, 0.5),
    p99Us: percentile(own, 0.99),
    chronoMedianUs: percentile(dates, 0.5),
    messages: lines.length,
  };
}
