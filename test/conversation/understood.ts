/** A reader that understands for itself, as the worker does. */
import { askedOf } from '../../src/conversation/asked-of.ts';
import { understand } from '../../src/language/understand.ts';
import { gazetteer, type Reader } from './talk.ts';

export const understood: Reader = (text, { sentAt, home, state }) => {
  const asked = askedOf(state);
  return understand(text, { sentAt, ...(home ? { home } : {}), ...(asked ? { asked } : {}) }, gazetteer);
};
