/**
 * What a message wants, where the rules are not sure of it: a model learnt from messages with answers weighs what they say
 * together with the words. Plain cases (a bare yes, "stop", a ticket's number)
 * and answers to a question are the rules' own.
 */
import { type Clues, type ReadIntent, readIntent } from '../intents/read-intent.ts';
import type { Intent } from '../meaning.ts';
import { INTENTS } from '../meaning.ts';
import type { Message } from '../message.ts';
import { intentFeatures } from './intent-features.ts';
import weights from './intent-weights.json' with { type: 'json' };
import { readModel } from './linear-model.ts';

/** The rules' margin from which they are not asked again. */
const PLAIN_MARGIN = 4;
/** Of fewer words the rules know more than the model. */
const LEAST_WORDS = 5;
const model = readModel(weights);

/** Intents that any words may mean. The others are said in words of their own, and only where these stand. */
const OPEN: ReadonlySet<string> = new Set([
  'report',
  'complaint',
  'suggestion',
  'status',
  'correction',
  'help',
  'other',
]);

/** Whether the model may say that intent of that message. */
export function isOpen(intent: string, ruled: Intent, message: Message): boolean {
  return OPEN.has(intent) || intent === ruled || message.reading.has(`i:${intent}`);
}

/** Whether the rules' answer stands without a look at the model. */
export function isPlain(message: Message, ruled: ReadIntent): boolean {
  return ruled.margin >= PLAIN_MARGIN || message.words.length < LEAST_WORDS || message.asked !== undefined;
}

/** The rules' answer, and where it is not plain the model's; `margin` is then the distance in nats to the next, at most 4. */
export function decideIntent(message: Message, clues: Clues): ReadIntent {
  const ruled = readIntent(message, clues);
  if (isPlain(message, ruled)) return ruled;
  const best = model.best(intentFeatures(message, ruled), (name) => isOpen(name, ruled.intent, message));
  const intent = INTENTS.find((one) => one === best.name);
  if (intent === undefined) return ruled;
  const margin = Math.min(PLAIN_MARGIN, best.margin);
  return intent === ruled.intent ? { ...ruled, margin } : { intent, margin };
}
