/** A reader for meanings written by hand: language by script, nothing else; the test gives the rest. */
import type { Reader } from './talk.ts';

export const byHand: Reader = (text) => ({
  language: /[\u0900-\u097F]/u.test(text) ? 'hi' : /\b(the|is|in|please|yes|was|it)\b/iu.test(text) ? 'en' : 'hi-Latn',
  intent: 'other',
  confidence: 1,
  evidence: {},
});
