/** What the learned model looks at: the words as the lexicon reads them, its tags, and what the rules say. */
import type { ReadIntent } from '../intents/read-intent.ts';
import type { Message } from '../message.ts';

/** Beyond these a text is a letter whose beginning says what it wants; keeps the cost bounded. */
const MOST_WORDS = 120;

/**
 * `['bias', 'rule report +', 'tag a:meeting', 'word baithak', 'pair baithak hua', …]`, each once. Names of places and figures are
 * no words of their own: a model must not learn that Kanke complains.
 */
export function intentFeatures(message: Message, ruled: ReadIntent): Set<string> {
  const { reading, words, places } = message;
  const sure = ruled.margin >= 2 ? '+' : ruled.margin >= 0.7 ? '=' : '-';
  const found = new Set(['bias', `rule ${ruled.intent}`, `rule ${ruled.intent} ${sure}`]);
  for (const { tag } of reading.hits) found.add(`tag ${tag}`);
  const size = Math.min(words.length, MOST_WORDS);
  let before = '';
  for (let at = 0; at < size; at++) {
    const word = places.taken.has(at) ? '@' : words[at]?.script === 'digit' ? '#' : reading.key(at);
    found.add(`word ${word}`);
    found.add(at === 0 ? `first ${word}` : `pair ${before} ${word}`);
    before = word;
  }
  if (size > 0) found.add(`last ${before}`);
  found.add(`size ${Math.min(6, Math.floor(Math.log2(size + 1)))}`);
  if (message.text.includes('?')) found.add('asks');
  return found;
}
