/** What the tests of this room share: one gazetteer, and a message understood on a fixed evening. */
import type { Asked, Home, Meaning } from '../../src/language/meaning.ts';
import { understand } from '../../src/language/understand.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';

export const gazetteer = loadGazetteer();
/** A Friday. */
export const SENT_AT = '2026-11-20T20:15:00+05:30';
const HOME: Home = { district: 'Ranchi', block: 'Namkum' };

/** Understands a text sent on Friday 20 November 2026 by somebody registered in Namkum, Ranchi. */
export function say(text: string, asked?: Asked, sentAt: string = SENT_AT): Meaning {
  return understand(text, { sentAt, home: HOME, asked }, gazetteer);
}
