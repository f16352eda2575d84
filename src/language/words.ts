/**
 * A text cut into words, with where each stands. Every rule of this room reads these words and none cuts text itself.
 */
import { foldWord, soundOf } from './fold.ts';

export type Script = 'deva' | 'latn' | 'digit' | 'sign' | 'other';
/** What stands between a word and the one before: nothing, a space, a hyphen or slash, a comma, the end of a sentence or of a line. */
export type Gap = 'none' | 'space' | 'hyphen' | 'comma' | 'stop' | 'line';

/**
 * One word: `{text: 'बैठक', fold: 'baithak', sound: 'btk', start: 4, end: 8, script: 'deva', gap: 'space', capital: false}`.
 * `start`, `end` are UTF-16 offsets into the text as it came and never split a character cluster. Digits stand alone:
 * `10k` is the words `10` and `k` with gap `none`. A sign is an emoji.
 */
export interface Word {
  text: string;
  /** The close key, equal across scripts (`foldWord`). For digits the digits in ASCII. */
  fold: string;
  /** The far key (`soundOf`). */
  sound: string;
  start: number;
  end: number;
  script: Script;
  gap: Gap;
  /** Written with a capital first letter (Latin only). */
  capital: boolean;
}

const MARK = '[\\p{M}\\u200C\\u200D\\uFF9E\\uFF9F\\u{1F3FB}-\\u{1F3FF}\\u{E0020}-\\u{E007F}]';
/** Joins letters to one word: what is not seen, and the apostrophe of "does not". */
const INVISIBLE = '[\\u2019\\u0027\\u200B\\u2060\\uFEFF\\u200E\\u200F\\u00AD]';
const PREPENDED = '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2]';
const PICTURE = '\\p{Extended_Pictographic}';
const WORD = new RegExp(
  `${PREPENDED}*(?:(\\p{L}${MARK}*(?:${INVISIBLE}*\\p{L}${MARK}*)*)|((?:\\p{Nd}${MARK}*)+)|(${PICTURE}${MARK}*(?:\\u200D${PICTURE}${MARK}*)*))`,
  'gu',
);

interface Known {
  text: string;
  fold: string;
  sound: string;
  script: Script;
}
/** Words folded before: a text repeats the same few thousand, and folding is the dear part. Emptied when full. */
const known = new Map<string, Known>();
const KNOWN_LIMIT = 30_000;

function scriptOf(fold: string, text: string, digits: boolean): Script {
  if (digits) return /^\d+$/.test(fold) ? 'digit' : 'other';
  if (/[\u0900-\u097F]/.test(text)) return 'deva';
  return fold === '' ? 'other' : 'latn';
}

function know(text: string, digits: boolean): Known {
  const old = known.get(text);
  if (old !== undefined) return old;
  // nobody writes a word of 60 letters; what is longer is noise and is not worth folding
  const fold = text.length > 60 ? '' : foldWord(text);
  const entry: Known = { text, fold, sound: soundOf(fold), script: scriptOf(fold, text, digits) };
  if (known.size >= KNOWN_LIMIT) known.clear();
  if (text.length <= 60) known.set(text, entry);
  return entry;
}

const SHORTENED = new Set([
  'md',
  'mo',
  'mohd',
  'dr',
  'smt',
  'mr',
  'mrs',
  'ms',
  'sri',
  'shri',
  'km',
  'no',
  'sh',
  'rs',
  'डॉ',
  'डा',
  'मो',
  'स्व',
  'प्रो',
  'कु',
  'सं',
  'नं',
  'रु',
  'dt',
  'vill',
  'po',
  'ps',
  'dist',
  'सुश्री',
]);

/** True for "Dr. Sinha", "No. 214", "S. K. Singh": the full stop ends no sentence. */
function isShortened(before: string): boolean {
  return /^[A-Za-z]$/.test(before) || SHORTENED.has(before.toLowerCase());
}

function gapOf(between: string, first: boolean, before: string): Gap {
  if (first) return 'line';
  if (between === '') return 'none';
  if (between === ' ') return 'space';
  if (/^\.\s?$/.test(between) && isShortened(before)) return 'space';
  if (/[\n\r\u2028\u2029]/.test(between)) return 'line';
  if (/[।॥!?؟|•●▪✓]/.test(between) || /\.(?:\s|$)|\.{2,}|\s\./.test(between)) return 'stop';
  if (/[,;:،()[\]–—]|\s-+|=|~/.test(between)) return 'comma';
  if (/[-/_.'’&+]/.test(between)) return 'hyphen';
  return 'space';
}

/**
 * The words of a text in their order. Punctuation is no word; it shows in the `gap` of the word after it. Linear in the
 * length of the text. A message is cut by several readers one after another: the last text's words are kept.
 */
export function cutWords(text: string): Word[] {
  if (text !== lastCut.text) lastCut = { text, words: cut(text) };
  return [...lastCut.words];
}

let lastCut: { text: string; words: readonly Word[] } = { text: '', words: [] };

/** What a code unit below `PLAIN` is to a word; `ODD` needs the whole pattern. */
const BREAK = 0;
const LETTER = 1;
const BELOW = 2;
const JOINER = 3;
const DIGIT = 4;
const ODD = 5;
/** Latin, Greek, Cyrillic … Devanagari: nearly every word ends before this code unit. */
const PLAIN = 0x0980;
const kinds = new Uint8Array(PLAIN);
for (let code = 0; code < PLAIN; code++) {
  const letter = String.fromCharCode(code);
  const is = (pattern: string): boolean => new RegExp(`^${pattern}$`, 'u').test(letter);
  if (is(PREPENDED) || is(PICTURE)) kinds[code] = ODD;
  else if (is('\\p{L}')) kinds[code] = LETTER;
  else if (is(MARK)) kinds[code] = BELOW;
  else if (is(INVISIBLE)) kinds[code] = JOINER;
  else if (is('\\p{Nd}')) kinds[code] = DIGIT;
}

const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return BREAK;
  const code = text.charCodeAt(at);
  return code < PLAIN ? (kinds[code] as number) : ODD;
};

/** Where the plain word of letters or figures that begins at `start` ends; -1 when only the whole pattern can say. */
function plainEnd(text: string, start: number): number {
  const of = kindAt(text, start);
  let end = start + 1;
  for (;;) {
    let kind = kindAt(text, end);
    while (kind === of || kind === BELOW) kind = kindAt(text, ++end);
    if (kind === ODD) return -1;
    if (kind !== JOINER || of === DIGIT) return end;
    let past = end + 1;
    while (kindAt(text, past) === JOINER) past++;
    const next = kindAt(text, past);
    if (next === ODD) return -1;
    if (next !== LETTER) return end;
    end = past + 1;
  }
}

function cut(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === BREAK || kind === BELOW || kind === JOINER) {
      at++;
      continue;
    }
    let end = kind === ODD ? -1 : plainEnd(text, at);
    let digits = kind === DIGIT;
    let sign = false;
    if (end < 0) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) break;
      at = match.index;
      end = at + match[0].length;
      digits = match[2] !== undefined;
      sign = match[3] !== undefined;
    }
    const gap = gapOf(text.slice(last, at), words.length === 0, words.at(-1)?.text ?? '');
    words.push(sign ? signOf(text, at, end, gap) : wordOf(text, at, end, gap, digits));
    last = end;
    at = end;
  }
  return words;
}

function signOf(text: string, start: number, end: number, gap: Gap): Word {
  const piece = text.slice(start, end);
  const fold = piece.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, '');
  return { text: piece, fold, sound: '', start, end, script: 'sign', gap, capital: false };
}

function wordOf(text: string, start: number, end: number, gap: Gap, digits: boolean): Word {
  const { text: piece, fold, sound, script } = know(text.slice(start, end), digits);
  const first = text.charCodeAt(start);
  return { text: piece, fold, sound, start, end, script, gap, capital: first >= 65 && first <= 90 };
}
