/**
 * Who is complained about: post and name as written. Those whom the message only appeals to are left out.
 * Over 250 lines: post, name, accused and appealed-to are decided over the same marks in one pass; to be split with the next change.
 */

import { KNOWN_WORDS } from '../known-words.ts';
import type { Category, Misconduct, Official, Post } from '../meaning.ts';
import { POSTS } from '../meaning.ts';
import type { Message, Span } from '../message.ts';
import { oneOf } from '../one-of.ts';
import type { Hit } from '../reading.ts';
import type { Word } from '../words.ts';

/** One official with the span of post and name. */
export interface FoundOfficial {
  official: Official;
  span: Span;
}

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';
const APPEAL = oneOf(
  'nivedan|niveden|vinti|binti|request|agrah|aagrah|guhar|prarthana|pray|plij|please|anurodh|vinamra|requested|aprarthana|araj|arji|appeal|apil',
);
const TOLD = oneOf(
  'bola|bole|bata|bataya|batae|bataye|kaha|kahe|kahi|boli|sikayat|avedan|aavedan|complain|complained|told|informed|suchna|suchit|likha|likhe|lagaya|diya|dia|mile|mila|milkar|milke|gae|gaya|gaye|gye|phone|fon|kol|call|jakar|jake|application|reported|written|complaint|gayapan|gyapan|baat|bat',
);
const isPost = (name: string): name is Post => (POSTS as readonly string[]).includes(name);

/** Words that may be part of a name: of the lists, or unknown ones with a capital, or unknown ones between. */
function isNameWord(message: Message, at: number, beside: boolean): boolean {
  const word = message.words[at];
  if (
    word === undefined ||
    word.script === 'digit' ||
    word.script === 'sign' ||
    word.script === 'other' ||
    message.places.taken.has(at)
  )
    return false;
  const { reading } = message;
  if (reading.is(at, 'surname', 'given'))
    return !oneOf('das|ram|prasad|sarkar|lal|beta|pal|bharat|bansh|gaya|saval').has(word.fold) || beside;
  if (reading.known(at)) return false;
  return beside && !isOrdinary(word.fold) && (word.script === 'deva' ? word.text.length >= 3 : word.text.length >= 3);
}

const ORDINARY = new Set<string>();
/** Tells the name reader which folded words are ordinary: they end a name. Called once when the room is loaded. */
export function learnOrdinary(folds: Iterable<string>): void {
  for (const fold of folds) ORDINARY.add(fold);
}
const isOrdinary = (fold: string): boolean => ORDINARY.has(fold);
const isKnownWord = (fold: string): boolean => KNOWN_WORDS.vocabulary.has(fold);

const isHonorific = (message: Message, at: number): boolean =>
  message.reading.is(at, 'honorific') && !message.reading.is(at, 'surname');
const isTitle = (fold: string): boolean => oneOf('sahab|saheb|sir|ji|madam|mahoday|mahodaya|sahib|saab').has(fold);
const TITLES = oneOf('sri|srimati|srimti|smt|mr|mrs|dr|shri|srimaan|srimant|je|sushri');

const INITIALS = new Set([
  'एस',
  'के',
  'आर',
  'पी',
  'बी',
  'सी',
  'डी',
  'जी',
  'एन',
  'एम',
  'एल',
  'वी',
  'ए',
  'यू',
  'जे',
  'टी',
  'एच',
  'ओ',
]);
const isInitial = (word: Word | undefined): boolean =>
  word !== undefined && (INITIALS.has(word.text) || /^[A-Za-z]$/.test(word.text));

/** The name after a post: `BDO विजय कुमार`, `लाइनमैन संजय कहता है`, `sevika Pushpa Devi ne`, `मुखिया श्री राम महतो`. */
function nameAfter(message: Message, from: number): { from: number; to: number } | undefined {
  const { words, reading } = message;
  let at = from;
  while (
    at < from + 3 &&
    (isHonorific(message, at) ||
      TITLES.has(key(message, at)) ||
      oneOf('jiska|jinka|ka|naam|nam|name|named|namak|shrimati').has(key(message, at))) &&
    words[at]?.gap !== 'stop'
  ) {
    if (oneOf('ka|jiska|jinka').has(key(message, at)) && !oneOf('naam|nam').has(key(message, at + 1))) return undefined;
    at++;
  }
  // "CO Ratu Smt. Anjali Kumari": the name comes after the office's place
  if (message.places.taken.has(at)) {
    let past = at;
    while (past < at + 2 && message.places.taken.has(past) && words[past]?.gap === 'space') past++;
    while (TITLES.has(key(message, past)) || (isHonorific(message, past) && words[past]?.gap === 'space')) past++;
    if (reading.is(past, 'given') && words[past]?.gap === 'space' && !message.places.taken.has(past)) at = past;
  }
  const start = at;
  while (at < words.length && at - start < 5) {
    const word = words[at];
    if (
      word === undefined ||
      (at > from && (word.gap === 'stop' || word.gap === 'line')) ||
      (at > start &&
        word.gap !== 'space' &&
        word.gap !== 'hyphen' &&
        !(word.gap === 'stop' && (words[at - 1]?.text.length ?? 9) <= 2))
    )
      break;
    if (at === from && (word.gap === 'line' || word.gap === 'stop')) break;
    const listed = reading.is(at, 'surname', 'given');
    // a surname ends the name unless another listed word follows: "नंदकिशोर राम साफ बोलता है"
    if (at > start && reading.is(at - 1, 'surname') && !listed) break;
    const titled = word.script === 'latn' && word.capital && !isOrdinary(word.fold) && !reading.known(at);
    const unknown =
      word.script !== 'digit' &&
      word.script !== 'sign' &&
      !reading.known(at) &&
      !isOrdinary(word.fold) &&
      !message.places.taken.has(at) &&
      word.fold.length >= 3;
    const initial =
      isInitial(word) && (reading.is(at + 1, 'surname') || (isInitial(words[at + 1]) && reading.is(at + 2, 'surname')));
    if (initial) at++;
    else if (listed && !message.places.taken.has(at)) at++;
    else if (titled && !message.places.taken.has(at)) at++;
    else if (
      unknown &&
      (reading.is(at + 1, 'surname') ||
        (at > start && reading.is(at - 1, 'given')) ||
        (oneOf('ne|dvara|kahta|bolta|kehta|bola|bole|mangta|mang').has(key(message, at + 1)) && word.gap === 'space'))
    )
      at++;
    else break;
  }
  if (at > start) return { from: start, to: at };
  // "JE of electricity dept Mr. Rakesh Ranjan": a title announces the name a little later
  for (
    let title = from;
    title < Math.min(words.length, from + 6) && reading.sentence[title] === reading.sentence[from];
    title++
  ) {
    if (!oneOf('mr|mrs|smt|sri|shri|srimati|ms').has(key(message, title)) || !reading.is(title + 1, 'given')) continue;
    let end = title + 1;
    while (end < title + 5 && reading.is(end, 'given', 'surname') && reading.sentence[end] === reading.sentence[from])
      end++;
    return { from: title + 1, to: end };
  }
  return undefined;
}

/** The name before a post: `नंदकिशोर राम हल्का कर्मचारी`, `Suresh Mahto mukhiya`. Only when it ends in a known name. */
function nameBefore(message: Message, to: number): { from: number; to: number } | undefined {
  const { reading, words } = message;
  let end = to;
  while (end > 0 && isHonorific(message, end - 1) && !reading.is(end - 1, 'surname', 'given')) end--;
  let at = end;
  while (at > 0 && end - at < 3 && reading.is(at - 1, 'surname', 'given') && !message.places.taken.has(at - 1)) {
    if (at < to && (words[at]?.gap === 'stop' || words[at]?.gap === 'line' || words[at]?.gap === 'comma')) break;
    at--;
  }
  if (at < end && at > 0 && !reading.is(at, 'given') && isNameWord(message, at - 1, true) && words[at]?.gap === 'space')
    at--;
  // "ramu lineman 1000 leke gaya": one unknown word that opens the sentence
  if (
    at === end &&
    end > 0 &&
    end === to &&
    (words[end - 1]?.gap === 'line' || words[end - 1]?.gap === 'stop') &&
    words[to]?.gap === 'space' &&
    isNameWord(message, end - 1, true) &&
    !isKnownWord(words[end - 1]?.fold ?? '')
  )
    at--;
  if (at === end || words[to]?.gap === 'stop' || words[to]?.gap === 'line') return undefined;
  // one lone word that is also an ordinary one is no name
  if (end - at === 1 && !reading.is(at, 'given', 'surname') && at === 0) return { from: at, to: end };
  if (end - at === 1 && !reading.is(at, 'given') && !(words[at]?.capital ?? false))
    return reading.is(at, 'surname') && end === to ? { from: at, to: end } : undefined;
  return { from: at, to: end };
}

/** `spoken` when the post is spoken to or asked for help: vocative at the start, "से निवेदन"; `told` when somebody went to it: "को आवेदन दिया". */
function appealOf(message: Message, from: number, to: number): 'spoken' | 'told' | null {
  const { words, reading } = message;
  let at = to;
  while (isHonorific(message, at) && words[at]?.gap !== 'comma' && words[at]?.gap !== 'stop') at++;
  const gap = words[at]?.gap;
  if (from <= 1 && (gap === 'comma' || gap === 'line') && at < words.length) return 'spoken';
  if (
    from <= 1 &&
    (at > to || isTitle(key(message, to - 1))) &&
    oneOf(
      'kuch|please|kripya|kripaya|pls|plz|hamare|hamari|humare|mere|meri|ham|hum|hamlog|aap|aapse|madad|sunie|suniye|dekhiye|jara|namaste|pranam|johar',
    ).has(key(message, at))
  )
    return 'spoken';
  if (
    oneOf('mahodai|mahoday|mahodaya|mahode|mahodey').has(key(message, at - 1)) ||
    oneOf('mahodai|mahoday|mahode').has(key(message, at))
  )
    return 'spoken';
  const marker = key(message, at);
  // "DC office me 4 bar gaye" says where they went
  if (
    oneOf('office|karyalay|ofis|aafis').has(marker) &&
    oneOf('me|mein|main|gaye|gae|jate|ja|jakar|jake').has(key(message, at + 1)) &&
    message.words
      .slice(at + 1, at + 6)
      .some((word) => oneOf('gaye|gae|gaya|jate|jakar|jake|diye|diya|daud|gye').has(word.fold))
  )
    return 'told';
  if (oneOf('se|ko|ke|k|tak|ka|par|office|karyalay').has(marker) && gap !== 'comma') {
    for (let next = at + 1; next < Math.min(words.length, at + 7); next++) {
      if (words[next]?.gap === 'stop' || words[next]?.gap === 'line' || words[next]?.gap === 'comma') break;
      if (APPEAL.has(key(message, next))) return 'spoken';
      if (
        (marker === 'ko' || marker === 'se' || marker === 'tak') &&
        TOLD.has(key(message, next)) &&
        !reading.is(next - 1, 'money')
      ) {
        return marker !== 'ko' ||
          !oneOf('diya|dia').has(key(message, next)) ||
          reading.near({ from: at, to: next }, 3, 'money', 'm:bribe') === undefined
          ? 'told'
          : null;
      }
      if (marker === 'ke' && oneOf('pas|paas|yaha|yahan|samne|office|karyalay|ofis').has(key(message, next)))
        return 'told';
    }
  }
  const before = key(message, from - 1);
  const english = words[from - 1]?.script === 'latn' && message.language === 'en';
  if (
    english &&
    (oneOf('to|dear|seva|request|requested|prati|cc|before|approached|informed|met').has(before) ||
      (before === 'the' && oneOf('to|request|informed|approached|met|told').has(key(message, from - 2))))
  )
    return 'spoken';
  return oneOf('me|main').has(before) && key(message, from - 2) === 'seva' ? 'spoken' : null;
}

/** "नहीं आया है बाबू": a bare बाबू is an official only where he does something or belongs to an office. */
function isAddress(message: Message, hit: Hit): boolean {
  if (hit.tag !== 'p:other' || hit.to - hit.from > 1 || key(message, hit.from) !== 'babu') return false;
  const next = message.words[hit.to];
  const acts =
    next !== undefined &&
    next.gap === 'space' &&
    oneOf(
      'ne|bolta|bola|bole|bolte|boli|mangta|mang|maang|paisa|ko|ka|ke|lete|leta|kahta|daura|dauda|kehta|log|file|har|bina',
    ).has(next.fold);
  return (
    !acts && !oneOf('bada|bade|ka|ke|block|prakhand|anchal|office|wala|vala|bara|blok').has(key(message, hit.from - 1))
  );
}

/** "सहिया दीदी को राशि नहीं मिली": the one who did not get it complains. */
function isVictim(message: Message, hit: Hit): boolean {
  let at = hit.to;
  while (at < hit.to + 3 && (isHonorific(message, at) || message.reading.is(at, 'given', 'surname'))) at++;
  if (!oneOf('ko|ke').has(key(message, at)) || message.words[at]?.gap !== 'space') return false;
  return message.reading
    .all('v:notcame')
    .some(
      (one) =>
        one.from > at &&
        message.reading.sentence[one.from] === message.reading.sentence[at] &&
        message.words.slice(one.from, one.to).some((word) => /^mil/.test(word.fold)) &&
        !message.words
          .slice(at, one.from)
          .some((word) => oneOf('avedan|aavedan|bola|bole|likha|sikayat').has(word.fold)),
    );
}

/** "लाइनमैन ने, नाम दिलीप है": a name announced as such, not the writer's own. */
function nameSaid(message: Message): { from: number; to: number } | undefined {
  for (let at = 0; at < message.words.length - 1; at++) {
    if (
      !oneOf('naam|nam|name').has(key(message, at)) ||
      oneOf('mera|mere|hamara|my|beti|beta|gaon|iska|apna').has(key(message, at - 1))
    )
      continue;
    const start = oneOf('hai|is|h').has(key(message, at + 1)) ? at + 2 : at + 1;
    let end = start;
    while (end < start + 4 && message.reading.is(end, 'given', 'surname') && message.words[end]?.gap === 'space') end++;
    if (end > start && message.reading.is(start, 'given')) return { from: start, to: end };
  }
  return undefined;
}

/** The officials complained about, in order, each post once unless names differ. */
export function readOfficials(
  message: Message,
  category: Category,
  misconduct: Misconduct | undefined,
): FoundOfficial[] {
  const { reading } = message;
  const posts = reading.hits.filter((hit) => hit.tag.startsWith('p:') && isPost(hit.tag.slice(2)));
  const accused: { post: Post; hit: Hit; name: { from: number; to: number } | undefined }[] = [];
  const told: typeof accused = [];
  let lastTo = -1;
  for (const hit of posts) {
    const post = hit.tag.slice(2);
    if (!isPost(post) || hit.from < lastTo) continue;
    lastTo = hit.to;
    const appeal = appealOf(message, hit.from, hit.to);
    if (appeal === 'spoken' || isAddress(message, hit) || isVictim(message, hit)) continue;
    if (posts.length > 1 && oneOf('office|karyalay|ofis|aafis').has(key(message, hit.to))) continue;
    const name = nameAfter(message, hit.to) ?? nameBefore(message, hit.from);
    // a shopkeeper sells rations only where rations are the matter
    const shop =
      post === 'ration-dealer' &&
      category !== 'ration' &&
      oneOf('dukandar|shopkeeper|dukandaar').has(key(message, hit.from));
    (appeal === null ? accused : told).push({ post: shop ? 'other' : post, hit, name });
  }
  // "headmaster ko bole to dant diya": the one they went to is the one who did it
  if (
    accused.length === 0 &&
    (misconduct === 'abuse' || misconduct === 'refusal' || misconduct === 'bribe') &&
    told.length > 0
  )
    accused.push(...told.slice(0, 1));
  const [nameless] = accused;
  if (accused.length === 1 && nameless !== undefined && nameless.name === undefined) nameless.name = nameSaid(message);
  const out: FoundOfficial[] = [];
  for (const { post, hit, name } of accused) {
    const written =
      name === undefined
        ? undefined
        : message.text.slice(message.words[name.from]?.start ?? 0, message.words[name.to - 1]?.end ?? 0);
    const same = out.find(
      (one) =>
        one.official.post === post &&
        (one.official.name === undefined || written === undefined || one.official.name === written),
    );
    const span = reading.span(Math.min(hit.from, name?.from ?? hit.from), Math.max(hit.to, name?.to ?? hit.to));
    if (same !== undefined) {
      if (same.official.name === undefined && written !== undefined) {
        same.official.name = written;
        same.span = span;
      }
      continue;
    }
    out.push({ official: written === undefined ? { post } : { post, name: written }, span });
  }
  return out;
}
