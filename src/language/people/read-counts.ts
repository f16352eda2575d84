/**
 * Who and what was counted: attendance, houses, new members, women and others among them. Recipients, viewers, forms,
 * booths, hours are not attendance.
 * Over 250 lines: what is counted is decided against everything else that is counted in the same text.
 */

import type { Inclusion, Range } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { countsOther } from '../money/read-amount.ts';
import type { NumberSpan } from '../numbers/read-numbers.ts';
import { oneOf } from '../one-of.ts';
import type { Reading } from '../reading.ts';

/** What the numbers of a message count; absent what was not said. */
export interface Counts {
  people?: Found<Range>;
  households?: Found<number>;
  enrolled?: Found<number>;
  inclusion: Partial<Record<keyof Inclusion, Found<number>>>;
  /** Words that belong to these counts. */
  used: Set<number>;
}

type Kind = 'people' | 'households' | 'enrolled' | keyof Inclusion;

const NOUNS: readonly (readonly [string, Kind | null])[] = [
  ['i:women', 'women'],
  ['i:youth', 'youth'],
  ['i:sc', 'sc'],
  ['i:st', 'st'],
  ['i:obc', 'obc'],
  ['i:minority', 'minority'],
  ['n:enrolled', 'enrolled'],
  ['n:households', 'households'],
  ['n:people', 'people'],
  ['n:thing', null],
];
/** Words that may stand between a number and its noun, or a noun and its number. */
const BETWEEN = oneOf(
  'ke|ka|ki|karib|lagbhag|upr|uper|uppar|jada|jaada|about|around|aprox|approximately|aproks|takriban|se|jyada|jada|jyade|adhik|upar|bhi|hi|to|ko|gramin|gram|total|kul|sath|sthaniya|sthanie|local|garib|garibo|poor|new|nae|naya|nai|naye|active|sakriya|hamare|apne|plus|or|more|than|of|the|were|was|only|matra|keval|ek|sabhi|nearly|almost|tak|rahi|rahe|rahi|hai|hain|thi|the|tha|me|main|party|parti|senior|yuva|jan|ne|dur|us|is|sakriy|odd|so|gaon|ganv|gav|panchayat|booth|but|aas|paas|as|pas|other|old|young|prabhavit|pidit|adivasi|mahila|mahto|bpl|jaruratmand|jarurtmand|needy|affected|alag|se|bade|chote|unke|inme|jisme|jinme|unme|among|them|including|koi|kam|log|khali|sirf|an|estimated|strength|no|number|count',
);

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';

function nounAt(reading: Reading, at: number): { kind: Kind | null; to: number } | undefined {
  for (const [tag, kind] of NOUNS) {
    if (!reading.is(at, tag)) continue;
    const hit = reading.all(tag).find((one) => one.from <= at && at < one.to);
    return { kind, to: hit?.to ?? at + 1 };
  }
  return undefined;
}

/** The noun after a number, past adjectives: `45 naye sadasya`, `20 se jyada log`, `18 poor families`. */
function nounAfter(message: Message, number: NumberSpan): { kind: Kind | null; from: number; to: number } | undefined {
  const { words, reading } = message;
  for (let at = number.to; at < Math.min(words.length, number.to + 5); at++) {
    const word = words[at];
    if (word === undefined || word.gap === 'line' || word.gap === 'stop' || (word.gap === 'comma' && at > number.to))
      return undefined;
    if (word.gap === 'comma') return undefined;
    if (word.script === 'digit') return undefined;
    if (oneOf('unit|units|yunit').has(word.fold)) return { kind: null, from: at, to: at + 1 };
    const noun = nounAt(reading, at);
    if (noun !== undefined) {
      // "150 log aaye jinme 40 mahila": an adjective people carry is no count of them ("20 महिला कार्यकर्ता" is women all the same)
      if (
        noun.kind === null &&
        reading.is(at, 'n:thing') &&
        BETWEEN.has(word.fold) &&
        nounAt(reading, at + 1)?.kind === 'people'
      )
        continue;
      return { kind: noun.kind, from: at, to: noun.to };
    }
    if (reading.is(at, 'u:day', 'u:month', 'u:year', 'u:week', 'clock', 'money', 'ask', 'take')) return undefined;
    if (reading.is(at, 'p:party-office-bearer', 'p:mukhiya', 'p:ward-member'))
      return { kind: 'people', from: at, to: at + 1 };
    if (reading.is(at, 'n:total')) return { kind: 'people', from: at, to: at + 1 };
    if (
      reading.is(at, 'v:came') &&
      at === number.to &&
      nounAt(reading, number.from - 1)?.kind !== null &&
      reading.hits.some((hit) => hit.tag.startsWith('a:') || hit.tag.startsWith('n:p') || hit.tag === 'n:total')
    )
      return oneOf('the|tha|thi|hue|hua|gae|raha|rahe').has(word.fold) && !number.digits && number.weak
        ? undefined
        : { kind: 'people', from: at, to: at };
    if (!BETWEEN.has(word.fold) && at - number.to >= 1) return undefined;
  }
  return undefined;
}

/** The noun before a number: `उपस्थिति- 45`, `महिलाएँ 40`, `Total 77`, `भीड़ सवा सौ`, `log aaye 50`. */
function nounBefore(message: Message, number: NumberSpan): { kind: Kind | null; from: number } | undefined {
  const { words, reading } = message;
  for (let at = number.from - 1; at >= Math.max(0, number.from - 4); at--) {
    const word = words[at];
    if (word === undefined || word.script === 'digit' || words[at + 1]?.gap === 'line' || words[at + 1]?.gap === 'stop')
      return undefined;
    if (message.numbers.some((one) => one.from <= at && at < one.to && !one.weak)) return undefined;
    if (reading.is(at, 'q:identifier')) return undefined;
    if (reading.is(at, 'n:total')) {
      // "mahila ki sankhya 35" counts the women
      const whose = oneOf('ki|ka|ke').has(key(message, at - 1)) ? nounAt(reading, at - 2) : undefined;
      return whose !== undefined && whose.kind !== null
        ? { kind: whose.kind, from: at - 2 }
        : { kind: 'people', from: at };
    }
    const noun = nounAt(reading, at);
    if (noun !== undefined && noun.kind !== null) return { kind: noun.kind, from: at };
    if (noun !== undefined) return undefined;
    if (!BETWEEN.has(word.fold) && !reading.is(at, 'v:came')) return undefined;
  }
  return undefined;
}

/** True for people who were given something, told online, or only appealed to: "50 लोगों को कंबल बांटे". */
function areRecipients(message: Message, at: number, to: number): boolean {
  const { reading } = message;
  const next = key(message, to);
  const among =
    oneOf('ko|ke|k|among|me|main|tak|bich').has(next) ||
    oneOf('to|among|for').has(key(message, at - 1)) ||
    oneOf('to|among|for').has(key(message, at - 2));
  const given = reading.has('a:relief', 'v:handout') || reading.has('a:social-media');
  if (given && among && !reading.has('a:training')) return true;
  if (
    oneOf('ka|ke|ki').has(next) &&
    /^(form|farm|avedan|card|kard|ilaj|janch|jaanch|nam|naam|panjikaran|ekvaisi|registration|kagaj)/.test(
      key(message, to + 1),
    )
  )
    return !oneOf('janch|jaanch').has(key(message, to + 1));
  // spoken with from door to door is no attendance
  if (
    oneOf('se').has(next) &&
    oneOf('mile|mila|baat|bat|sampark|milkar|mulakat|samvad').has(key(message, to + 1)) &&
    !reading.has('a:meeting', 'a:public-hearing')
  )
    return true;
  if (
    oneOf('ko|tak').has(next) &&
    /^(bata|baat|bant|baant|dia|di|die|mila|mili|bhej|bhejo|pahunch|de|lab|jankari|soch|soup|saump)/.test(
      key(message, to + 1),
    )
  )
    return true;
  return (
    oneOf('reach|views|vievs|vyu|benefited|labhanvit|likes').has(next) ||
    oneOf('reached|reach|reac').has(key(message, at - 1))
  );
}

/** Reads all counts. `taken` are words that belong to dates, money or tickets. */
export function readCounts(message: Message, taken: ReadonlySet<number>): Counts {
  const { reading, words } = message;
  const counts: Counts = { inclusion: {}, used: new Set() };
  const claimed = new Set<number>();
  let total = false;
  let women: NumberSpan | undefined;
  const wholes = new Set<number>();
  for (const number of message.numbers) {
    if (taken.has(number.from) || message.places.taken.has(number.from)) continue;
    if (number.digits && number.length >= 7) continue;
    if (
      reading.is(number.to, 'clock', 'money') ||
      (reading.is(number.from - 1, 'q:identifier') && !reading.is(number.from - 1, 'n:total'))
    )
      continue;
    if (!Number.isInteger(number.min) || !Number.isInteger(number.max)) continue;
    // "38 अध्यक्ष में से 29 की बैठक", "18 सदस्य में 15 हाजिर": those who came, not those who should have
    const part = partOf(message, number);
    if (part !== undefined) {
      wholes.add(part.from);
      continue;
    }
    const after = nounAfter(message, number);
    // "उपस्थिति 45 महिला 12 युवा 20": each label goes with the number after it
    const labelled =
      after !== undefined &&
      !claimed.has(number.from - 1) &&
      !message.text.slice(words[number.from - 1]?.end ?? 0, words[number.from]?.start ?? 0).includes(',') &&
      (reading.is(number.from - 1, 'n:total') || typeof nounAt(reading, number.from - 1)?.kind === 'string') &&
      message.numbers.some((one) => one.from === after.to && !taken.has(one.from)) &&
      words[after.to]?.gap !== 'line' &&
      words[after.to]?.gap !== 'stop' &&
      words[number.from]?.gap !== 'stop';
    // "2. रातू में": the number of a list; "minority 6. Main demand" is none
    if (
      number.digits &&
      number.max <= 20 &&
      nounBefore(message, number) === undefined &&
      /^[.)]\s?\p{L}/u.test(message.text.slice(words[number.to - 1]?.end ?? 0, (words[number.to - 1]?.end ?? 0) + 3))
    )
      continue;
    const before = after === undefined || after.kind === null || labelled ? nounBefore(message, number) : undefined;
    if (after?.kind === null && !wholes.has(number.from)) continue;
    const follows = labelled && before !== undefined ? undefined : after;
    let kind: Kind | null | undefined = follows?.kind ?? undefined;
    let at = follows?.from ?? number.to;
    let to = follows?.to ?? number.to;
    // "महिलाएँ 40 लोग 150": the word before goes with the number when the one after is already another number's
    if (kind === undefined && before !== undefined && !claimed.has(before.from) && follows === undefined) {
      kind = before.kind;
      at = before.from;
      to = number.to;
    }
    // "आज 8 हुए", "सोमवार को 33 बने" of a membership drive
    if (
      kind === undefined &&
      isMembershipOnly(message) &&
      oneOf('bana|bane|bani|banaya|banaye|hua|hue|jude|juda|bna|bne').has(key(message, number.to)) &&
      !number.weak
    )
      kind = 'enrolled';
    // "38 अध्यक्ष में से 29 की बैठक": the part is counted as the whole is
    if (kind === undefined && wholes.has(number.from)) kind = 'people';
    if (kind === undefined || kind === null) continue;
    if (number.weak && kind === 'people' && follows === undefined) continue;
    if (follows === undefined && !labelled && countsOther(message, number)) continue;
    if (kind === 'people') {
      if (isReachOnly(message) || isPerUnit(message, number.from)) continue;
      const noun = follows ?? before;
      if (
        noun !== undefined &&
        reading.has('a:committee', 'v:form') &&
        reading.has('v:committee') &&
        oneOf('sadasya|member|members|sadasyo').has(key(message, noun.from)) &&
        !(follows !== undefined && reading.is(follows.to, 'n:total', 'v:came'))
      )
        continue;
      const saidTotal = reading.is(number.from - 1, 'n:total') || reading.is(number.from - 2, 'n:total');
      const onlyMembers =
        saidTotal &&
        reading.has('a:membership') &&
        !reading.hits.some((hit) => hit.tag.startsWith('a:') && hit.tag !== 'a:membership') &&
        !reading.has('v:came');
      const memberNoun =
        noun !== undefined &&
        oneOf('sadasya|member|members|membar|mebar|sadasyo|naam').has(key(message, noun.from)) &&
        !reading.is(number.to + 1, 'n:total', 'v:came');
      const enrolled =
        (memberNoun && isMembershipOnly(message)) ||
        onlyMembers ||
        (follows !== undefined && isEnrolment(message, follows.from, follows.to));
      if (enrolled) kind = 'enrolled';
      else {
        if (follows !== undefined && areRecipients(message, number.from, follows.to)) continue;
        // "एक आदमी नहीं आया": nobody came
        if (follows !== undefined && oneOf('nahi|nhi|nahin|bhi').has(key(message, follows.to)) && number.max <= 2)
          continue;
        if (oneOf('logo|logon|aadmi|log').has(key(message, at)) && reading.is(to, 'i:forward')) continue;
        if (counts.people === undefined || (saidTotal && !total)) {
          counts.people = { value: { min: number.min, max: number.max }, span: reading.span(number.from, number.to) };
          total = saidTotal;
        }
      }
    }
    // "कमेटी का गठन, 21 सदस्य बनाए गए" makes members of a committee
    if (
      kind === 'enrolled' &&
      reading.has('a:committee') &&
      !reading.all('a:membership').some((hit) => oneOf('sadasyata|sadasta|membership').has(reading.key(hit.from)))
    )
      continue;
    if (kind === 'enrolled') {
      counts.enrolled ??= { value: number.max, span: reading.span(number.from, number.to) };
    } else if (kind === 'households') {
      counts.households ??= { value: number.max, span: reading.span(number.from, number.to) };
    } else if (kind !== 'people') {
      counts.inclusion[kind] ??= { value: number.max, span: reading.span(number.from, number.to) };
      if (kind === 'women' && follows !== undefined && cameTogether(message, follows.to)) women = number;
    }
    if (at >= number.to) claimed.add(at);
    else claimed.add(at);
    for (let one = number.from; one < number.to; one++) counts.used.add(one);
  }
  // "35 दीदी मिल के दारू भट्ठी तोड़ दिये", "65 बहनें शामिल हुईं": where no total is said, they are all who came
  if (counts.people === undefined && women !== undefined)
    counts.people = { value: { min: women.min, max: women.max }, span: reading.span(women.from, women.to) };
  return counts;
}

/** Those counted came, sat or acted together: the verb stands right behind them. */
function cameTogether(message: Message, to: number): boolean {
  for (let at = to; at < Math.min(message.words.length, to + 3); at++) {
    const word = message.words[at];
    if (word === undefined || word.gap === 'stop' || word.gap === 'line' || word.gap === 'comma') return false;
    if (oneOf('mil|milkar|sath|saath|samil').has(word.fold) || message.reading.is(at, 'v:came')) return true;
  }
  return false;
}

/** The part that is named of a whole: 15 of "18 सदस्य में 15 हाजिर", 29 of "38 अध्यक्ष में से 29". */
function partOf(message: Message, whole: NumberSpan): NumberSpan | undefined {
  const { words, reading } = message;
  for (let at = whole.to; at < Math.min(words.length, whole.to + 4); at++) {
    const word = words[at];
    if (word === undefined || word.gap === 'stop' || word.gap === 'line' || word.gap === 'comma') return undefined;
    if (!oneOf('me|mein|men|out').has(word.fold)) continue;
    const next = oneOf('se|of').has(key(message, at + 1)) ? at + 2 : at + 1;
    const part = message.numbers.find((one) => one.from === next);
    const counted = next === at + 2 || (part !== undefined && reading.is(part.to, 'v:came', 'n:total'));
    return part !== undefined &&
      part.max <= whole.max &&
      at > whole.to &&
      counted &&
      nounAt(reading, at - 1)?.kind !== null
      ? part
      : undefined;
  }
  return undefined;
}

/** Work that was only online has viewers, no attendance. */
function isReachOnly(message: Message): boolean {
  const { reading } = message;
  return (
    reading.has('a:social-media') &&
    !reading.hits.some((hit) => hit.tag.startsWith('a:') && hit.tag !== 'a:social-media')
  );
}

/** The only work told of is making members. */
function isMembershipOnly(message: Message): boolean {
  const { reading } = message;
  return (
    reading.has('a:membership') && !reading.hits.some((hit) => hit.tag.startsWith('a:') && hit.tag !== 'a:membership')
  );
}

/** "हर बूथ में 10": so many each, no total. */
function isPerUnit(message: Message, from: number): boolean {
  for (let at = Math.max(0, from - 4); at < from; at++)
    if (oneOf('har|prati|pratyek|every|each|per').has(key(message, at)) && message.words[at]?.gap !== 'none')
      return true;
  return false;
}

/** "50 लोग जुड़े", "30 logon ne sadasyata li", "20 log party me shamil hue": members made, not attendance. */
function isEnrolment(message: Message, from: number, to: number): boolean {
  const { reading } = message;
  for (let at = to; at < Math.min(message.words.length, to + 4); at++) {
    if (message.words[at]?.gap === 'comma') break;
    if (message.words[at]?.gap === 'stop' || message.words[at]?.gap === 'line') return false;
    if (message.words[at]?.script === 'digit') return false;
    if (reading.is(at, 'v:came') && at > to && !oneOf('hue|hua|gae|the').has(key(message, at))) break;
    if (oneOf('aur|evam|tatha|and|jisme|jinme').has(key(message, at))) break;
    if (
      (reading.is(at, 'a:membership', 'n:enrolled') && !isTopic(message, at)) ||
      (reading.has('a:membership') &&
        oneOf('jude|juda|jode|joda|judal|joined|join|jurle|jor|jude|sadasi|sadasya').has(key(message, at)))
    )
      return true;
  }
  if (!reading.has('a:membership')) return false;
  // sadasya/member itself, made: "45 sadasya bane", "108 member"
  return (
    oneOf('sadasya|sadasi|sadasyo|member|members|membar|mebar|membr').has(key(message, from)) &&
    !reading.is(to, 'n:total') &&
    !oneOf('upasthit|maujud|present|aae|ae|attended|rahe').has(key(message, to))
  );
}

/** "सदस्यता अभियान पर चर्चा", "को लेकर": what was talked about, not what was done. */
export function isTopic(message: Message, at: number): boolean {
  const { reading } = message;
  let to = reading.hits.find((hit) => hit.from <= at && at < hit.to)?.to ?? at + 1;
  if (oneOf('abhiyan|karyakram|yatra|kam|taiyari').has(key(message, to))) to++;
  const marker = key(message, to);
  const after = key(message, to + 1);
  if (oneOf('par|pe|pr').has(marker))
    return oneOf(
      'charcha|vichar|baat|bat|jor|chintan|samiksha|nirnay|sahmati|rananiti|rannneeti|ranniti|bal|manthan|vimarsh',
    ).has(after);
  if (marker === 'ko' && oneOf('lekar|leke|le').has(after)) return true;
  return (
    oneOf('ke|ki').has(marker) &&
    oneOf('bare|sambandh|vishay|mudde|tahat|taiyari|rananiti|ranniti|samiksha|charcha|khilaf|virodh').has(after)
  );
}
