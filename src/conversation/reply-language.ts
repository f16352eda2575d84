/**
 * Which language a reply takes: that of the last typed sentence. What is no sentence (a number, a name, a choice, "ok", one
 * word of answer, an emoji, anything spoken) leaves it as it was.
 */
import type { Language, Meaning } from '../language/meaning.ts';
import { cutWords } from '../language/words.ts';
import type { Message } from './message.ts';
import type { ConversationState } from './state.ts';

/** Words that every language borrows; alone they say nothing about the one that is written. */
const BORROWED = new Set(
  'ok okay okk oke k kk hmm hm hello hi hii hlo hey thanks thank thankyou thx thnx tnx you u sir madam mam please plz pls sorry bye yes no stop start help menu number no. good gm gn morning night'.split(
    ' ',
  ),
);
/** Small words that English sentences are held together by, and Hindi in Latin letters does not have. */
const ENGLISH = new Set(
  'the a an of at by for and or is are was were be been has have had this that these those it its he she they we i my our your his her their from with not will would should could can there here when where what who how which about since want happened need tell give get got any if but very only done did does'.split(
    ' ',
  ),
);
/** Spans that name something and are no words of the person's language. */
const NAMING = /^(place|people|households|enrolled|inclusion|amountInr|ticket|date|officials)/u;

/** The words of a text that tell its language: neither digits nor signs, borrowed words, nor within a name or number. */
function tellingWords(text: string, meaning: Meaning): string[] {
  const spans = Object.entries(meaning.evidence).filter(([key]) => NAMING.test(key));
  return cutWords(text)
    .filter((word) => word.script === 'deva' || word.script === 'latn')
    .filter((word) => !spans.some(([, [start, end]]) => word.start >= start && word.end <= end))
    .filter((word) => !/^(jh|js)$/iu.test(word.text))
    .map((word) => word.text.toLowerCase())
    .filter((word) => !BORROWED.has(word));
}

/** The language of the state after that message. */
export function replyLanguage(
  state: ConversationState,
  message: Message,
  meaning: Meaning | null,
  own: Language | undefined,
): Language {
  const before = state.marks?.typed === undefined ? (own ?? state.language) : state.language;
  const { body } = message;
  const typed = body.kind === 'text' || body.kind === 'edit';
  if (meaning === null || !typed || message.forwarded || meaning.signals?.includes('forwarded')) return before;
  const text = body.text;
  const telling = tellingWords(text, meaning);
  if (state.marks?.typed === undefined) {
    if (telling.length > 0) return meaning.language;
    return /\p{L}/u.test(text) ? (own ?? meaning.language) : before;
  }
  if (meaning.choice !== undefined && telling.length <= 2) return before;
  const answersName = [
    'district',
    'block',
    'panchayat',
    'village',
    'ward',
    'booth',
    'place',
    'name',
    'officials',
  ].includes(state.asked?.asks ?? '');
  if (answersName && telling.length <= 2) return before;
  if (telling.length > 2) {
    // what no small English word holds together is gibberish, or Hindi that was not known for it
    if (meaning.language !== 'en' || before === 'en' || telling.some((word) => ENGLISH.has(word))) {
      const asks = telling.filter((word) => ENGLISH.has(word)).length;
      // "what happened to JH-RAM-26-…": "to" is no Hindi here
      return meaning.language === 'hi-Latn' && asks >= 2 && asks * 2 >= telling.length ? 'en' : meaning.language;
    }
    return before;
  }
  if (telling.length === 2) {
    // two Latin words are seldom enough to tell English from Hindi
    if (meaning.language === 'hi') return 'hi';
    return before === 'hi' ? 'hi-Latn' : before;
  }
  // "और jh ran 26 451?": what stands beside the number says how it is written
  if (telling.length === 1 && meaning.ticket !== undefined && /\p{Script=Devanagari}/u.test(telling[0] ?? ''))
    return 'hi';
  // one word of greeting or thanks is a sentence of its own; one word of answer is not
  const alone = telling.length === 1 && state.asked === undefined && ['greeting', 'thanks'].includes(meaning.intent);
  return alone ? meaning.language : before;
}
