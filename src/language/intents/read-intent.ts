/**
 * What a message wants. First the plain cases in their order (opt-out, a person, a forward, a ticket, a correction, a bare
 * yes or no), then report, complaint and suggestion are weighed against one another. Over 150 lines: the whole order stands here.
 * Over 250 lines: the order of the cases is the algorithm; the weighing of report and complaint should move to a file of its own.
 */

import type { DayNamed } from '../dates/read-date.ts';
import type { Activity, Category, Intent, Misconduct } from '../meaning.ts';
import type { Found, Message, Span } from '../message.ts';
import { oneOf } from '../one-of.ts';
import type { Counts } from '../people/read-counts.ts';
import { forwardOf } from '../signals/read-signals.ts';

/** What has been read before the intent is decided. */
export interface Clues {
  activities: readonly Found<Activity>[];
  category: Found<Category> & { score: number };
  misconduct: Found<Misconduct> | undefined;
  counts: Counts;
  days: readonly DayNamed[];
  ticket: Found<string> | undefined;
  officials: number;
  since: boolean;
}

/** The intent, how sure, and from which words. `margin` is how far ahead it was of the next; 9 for plain cases. */
export interface ReadIntent {
  intent: Intent;
  margin: number;
  span?: Span;
}

const PLAIN_TAGS = [
  'i:greeting',
  'i:thanks',
  'i:affirm',
  'i:deny',
  'i:help',
  'i:human',
  'i:stop',
  'i:start',
  'honorific',
  'self',
  'done',
] as const;
const SUBJECTS = [
  'electricity',
  'water',
  'road',
  'ration',
  'education',
  'health',
  'sanitation',
  'bank',
  'pension',
  'scheme',
  'housing',
  'employment',
  'nutrition',
  'agriculture',
  'police',
  'land',
  'forest',
  'certificate',
];
const NEGATION = oneOf('nahi|nhi|nahin|nai|na|no|not|nahii|naahi|nay|naikhe');

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';

/** Words of the message that none of these tags covers and that are not small words. */
function uncovered(message: Message, ...tags: readonly string[]): number {
  let left = 0;
  for (let at = 0; at < message.words.length; at++) {
    const word = message.words[at];
    if (word === undefined || word.script === 'sign' || word.fold.length <= 1) continue;
    if (!message.reading.is(at, ...tags) && !SMALL.has(word.fold)) left++;
  }
  return left;
}
const SMALL = oneOf(
  'hai|he|hain|ho|ji|aap|ap|sab|sabko|sabhi|mera|meri|mere|ko|ka|ki|ke|se|sir|bhai|bhaiya|dada|didi|sahab|to|hi|bhi|tha|thi|the|a|is|it|all|and|are|you|so|much|very|bahut|bhut|aur|are|arre|o|ye|yah|pe|par|me|men|main|mein|please|pls|plij|details|detail|jankari|kuch|h|aapko|aapka|baba|babu|team|everyone|log|logo|i|my|am|be|that|this|for|go|ahead|in|on|of|ab|abhi|do|kr|kar|karo|dijie|dijia|likha|likhe|jo|vo|wo|bas|ek|dam|ekdam|pura|pure',
);

function subjectHits(message: Message): number {
  let count = 0;
  for (const subject of SUBJECTS) if (message.reading.has(`C:${subject}`, `c:${subject}`)) count++;
  return count;
}

function spanOf(message: Message, tag: string): Span | undefined {
  const hit = message.reading.first(tag);
  return hit === undefined ? undefined : message.reading.span(hit.from, hit.to);
}

const plain = (message: Message, intent: Intent, tag: string): ReadIntent => {
  const span = spanOf(message, tag);
  return span === undefined ? { intent, margin: 9 } : { intent, margin: 9, span };
};

/** "5000 nahi 50000", "kaanke nahi ratu likhna tha", "डेढ़ सौ नहीं पचास": one value denied, another given. */
export function isReplacement(message: Message): boolean {
  const { numbers, words } = message;
  for (let at = 0; at < words.length; at++) {
    if (!NEGATION.has(key(message, at)) || message.reading.is(at, 'v:notcame', 'v:notgive', 'm:absence', 'm:refusal'))
      continue;
    // "एक भी नहीं उगा" denies no number
    const before = numbers.some((one) => one.to <= at && at - one.to <= 2 && key(message, one.to) !== 'bhi');
    const after = numbers.some((one) => one.from > at && one.from - at <= 4);
    if (before && after) return true;
    if (numbers.length >= 2 && numbers.some((one) => one.to === at) && at >= words.length - 2) return true;
    if (oneOf('not').has(key(message, at)) && message.places.mentions.length >= 2) return true;
    const placeBefore = message.places.mentions.some((one) => one.to <= at && at - one.to <= 1);
    const placeAfter = message.places.mentions.some((one) => one.from > at && one.from - at <= 2);
    if (placeBefore && placeAfter) return true;
  }
  return false;
}

/** Decides the intent of a message that no question preceded. */
export function readIntent(message: Message, clues: Clues): ReadIntent {
  const { reading, words } = message;
  const size = words.filter((word) => word.fold.length > 1 || word.script === 'digit').length;
  if (words.length === 0) return { intent: 'other', margin: 0 };
  const signs = words.filter((word) => word.script === 'sign');
  if (signs.length === words.length) {
    if (signs.some((word) => /👍|✅|✔|👌|🆗/u.test(word.fold))) return { intent: 'affirm', margin: 3 };
    if (signs.some((word) => /👎|❌|✖|🚫/u.test(word.fold))) return { intent: 'deny', margin: 3 };
    return { intent: signs.some((word) => word.fold === '🙏') ? 'greeting' : 'other', margin: 1 };
  }

  const grievance = clues.misconduct !== undefined || reading.has('i:complaint', 'v:notcame', 'v:notgive');
  if (
    reading.has('i:stop') &&
    size <= 12 &&
    subjectHits(message) === 0 &&
    clues.activities.length === 0 &&
    clues.ticket === undefined &&
    !stopsSomething(message)
  )
    return plain(message, 'stop', 'i:stop');
  if (
    reading.has('i:start') &&
    size <= 9 &&
    subjectHits(message) === 0 &&
    clues.activities.length === 0 &&
    !reading.has('i:suggestion', 'i:help', 'done')
  )
    return plain(message, 'start', 'i:start');
  if (forwardOf(message) !== undefined && clues.counts.people === undefined) {
    const own = reading.has('self') && grievance && clues.misconduct !== undefined;
    if (!own) return { intent: 'other', margin: 5 };
  }
  if (
    reading.has('i:human') &&
    !(clues.misconduct !== undefined && (clues.officials > 0 || clues.category.score >= 3)) &&
    clues.activities.length === 0 &&
    size <= 40 &&
    !(clues.category.score >= 3 && size > 14)
  )
    return plain(message, 'human', 'i:human');

  const wronged =
    clues.misconduct !== undefined ||
    clues.since ||
    reading.has('i:complaint', 'v:notcame', 'v:notgive', 'i:status', 's:danger');
  if (
    reading.has('i:thanks') &&
    !wronged &&
    clues.activities.length === 0 &&
    clues.counts.people === undefined &&
    size <= 16
  )
    return plain(message, 'thanks', 'i:thanks');
  // laughter without a grievance is a joke
  if (
    signs.some((word) => /[😂🤣😆😜]/u.test(word.fold)) &&
    clues.misconduct === undefined &&
    clues.activities.length === 0 &&
    clues.category.score < 3
  )
    return { intent: 'other', margin: 3 };
  // who takes something back corrects it
  if (reading.has('s:withdraw') && size <= 25 && (clues.misconduct === undefined || clues.ticket !== undefined))
    return plain(message, 'correction', 's:withdraw');
  const status = readStatus(message, clues, size);
  if (status !== undefined) return status;
  const correction = readCorrection(message, clues, size);
  if (correction !== undefined) return correction;
  const short = readShort(message, clues, size);
  if (short !== undefined) return short;
  return weigh(message, clues, size);
}

/** "chakka jam stop ho gaya": something in the world stopped, not the messages. */
function stopsSomething(message: Message): boolean {
  const { reading } = message;
  const hit = reading.first('i:stop');
  if (hit === undefined) return false;
  const next = key(message, hit.to);
  if (oneOf('hua|hui|hogaya|hogya|hai|he|h|kardia|rahta|rahti|ho|hogai').has(next)) return true;
  if (
    message.words.some((word) => oneOf('message|mesej|msg|sms|maisej|meseg|massage|notification').has(word.fold)) &&
    clausesWithoutSubject(message)
  )
    return false;
  const said = message.text.slice(reading.span(hit.from, hit.to)[0], reading.span(hit.from, hit.to)[1]).toLowerCase();
  const bare = /^(stop|स्टॉप)$/.test(said) || /^(बंद|band|bnd)/.test(said);
  return bare && words4(message, hit.from, hit.to);
}

/** True when no public service is the subject: "रोज मैसेज आता है कृपया बंद कर दीजिए". */
const clausesWithoutSubject = (message: Message): boolean =>
  subjectHits(message) === 0 && !message.reading.has('ask', 'm:bribe');

/** True when ordinary content stands beside a bare "stop" or "band karo". */
function words4(message: Message, from: number, to: number): boolean {
  let content = 0;
  for (let at = 0; at < message.words.length; at++) {
    if (at >= from && at < to) continue;
    const fold = key(message, at);
    if (
      fold.length > 1 &&
      !SMALL.has(fold) &&
      !oneOf(
        'message|mesej|maisej|meseg|msg|sms|maisaj|mesage|mesag|bhejna|bhej|bhejo|ana|aana|sab|mujhe|hamko|humko|hame|jaldi|turant|plij|nahi|nhi|chahie|chahiye|roj|bar|karo|kro|bot|group|number|meri|pareshan|tang|spam|ye|yah',
      ).has(fold)
    )
      content++;
  }
  return content > 1;
}

function readStatus(message: Message, clues: Clues, size: number): ReadIntent | undefined {
  const { reading } = message;
  const grave =
    clues.misconduct !== undefined &&
    ['bribe', 'embezzlement', 'abuse', 'discrimination'].includes(clues.misconduct.value);
  if (clues.ticket !== undefined) {
    if (
      grave ||
      (clues.days.some((day) => !day.since && day.day <= message.sentDay) &&
        clues.misconduct !== undefined &&
        !reading.has('i:status'))
    )
      return undefined;
    if (reading.has('i:correction') && !reading.has('i:status')) return undefined;
    if (
      reading.has('i:thanks', 'i:affirm') &&
      !reading.has('i:status') &&
      size <= 10 &&
      clues.misconduct === undefined &&
      !reading.has('i:complaint', 'v:notcame')
    )
      return undefined;
    return plain(message, 'status', 'i:status');
  }
  if (reading.has('i:status') && reading.has('v:mycase') && !grave) return plain(message, 'status', 'i:status');
  const hit = reading.first('i:status');
  if (
    hit !== undefined &&
    !grave &&
    size <= 12 &&
    clues.activities.length === 0 &&
    clues.category.score < 3 &&
    clues.officials === 0 &&
    !reading.has('i:suggestion', 'i:forward')
  ) {
    const asks =
      /\?|kya|kab|status|update|progress|kaha|any|what|kuch|kis|where|reopen|khol/.test(message.text.toLowerCase()) ||
      /क्या|कब|कहा|कहाँ|कुछ|खोल|स्थिति|स्टेटस|अपडेट/.test(message.text);
    if (asks) return { intent: 'status', margin: 2, span: reading.span(hit.from, hit.to) };
  }
  return undefined;
}

/**
 * "wo namkum me hua tha", "galat tarikh thi, kal hua tha": what was told before was elsewhere or another day. No work is
 * told in it, and no grievance.
 */
function pointsBack(message: Message, clues: Clues): boolean {
  const { words } = message;
  if (words.length > 8 || clues.activities.length > 0 || clues.misconduct !== undefined || clues.category.score > 0)
    return false;
  const past = words.some((word) => oneOf('tha|thi|the').has(word.fold));
  const valued = message.places.mentions.some((one) => !one.aside) || clues.days.length > 0;
  if (!past || !valued || words.some((word) => NEGATION.has(word.fold))) return false;
  const ends = words.slice(-2).map((word) => word.fold);
  const points =
    oneOf('vo|wo|voh|woh|vah|wah').has(key(message, 0)) &&
    oneOf('hua|hui|hue').has(ends[0] ?? '') &&
    oneOf('tha|thi|the').has(ends[1] ?? '');
  const wrong = words.some(
    (word, at) =>
      oneOf('galat|glt|galt').has(word.fold) &&
      oneOf('tarikh|tarik|tareekh|din|date|jagah|jgh|block|blok|prakhand').has(key(message, at + 1)),
  );
  return points || wrong;
}

function readCorrection(message: Message, clues: Clues, size: number): ReadIntent | undefined {
  const { reading, numbers } = message;
  const replaces = isReplacement(message);
  const hits = reading.all('i:correction');
  const instead = (hit: { from: number; to: number }): boolean =>
    message.words.slice(hit.from, hit.to).some((word) => oneOf('jagah|instead|badle').has(word.fold));
  const strong = hits.some(
    (hit) =>
      (hit.to - hit.from >= 2 && !instead(hit)) ||
      oneOf(
        'galti|galati|sudhar|correction|corection|typo|sansodhan|rectify|revise|revised|sansodhit|sudharie|mistake',
      ).has(reading.key(hit.from)),
  );
  const grave =
    clues.misconduct !== undefined &&
    ['bribe', 'embezzlement', 'abuse', 'discrimination', 'refusal', 'absence', 'shoddy-work'].includes(
      clues.misconduct.value,
    );
  const values = numbers.length > 0 || message.places.mentions.length > 0 || clues.days.length > 0;
  if (grave && (!strong || (clues.misconduct?.value === 'bribe' && clues.officials > 0))) return undefined;
  if (pointsBack(message, clues)) return withSpan(message, hits[0], 2);
  if (hits.length > 0 && hits.every(instead) && !replaces && (clues.category.score >= 1 || clues.officials > 0))
    return undefined;
  if (
    reading.has('i:suggestion') &&
    !replaces &&
    hits.every((hit) => !/^(galti|galati|galat|sudhar)/.test(reading.key(hit.from)))
  )
    return undefined;
  const rewrites =
    numbers.length > 0 &&
    message.words.some((word) => oneOf('report|riport|ripot').has(word.fold)) &&
    message.words.some(
      (word, at) =>
        oneOf('kar|kr|karke|badal|sudhar').has(word.fold) &&
        oneOf('dijiye|do|dein|den|dijie|dena|lijiye|le').has(key(message, at + 1)),
    );
  if (rewrites && size <= 16 && !grave) return withSpan(message, hits[0], 2);
  if (replaces && (size <= 16 || hits.length > 0) && !grave) return withSpan(message, hits[0], 9);
  if (
    strong &&
    size <= 45 &&
    (values || size <= 14) &&
    !(clues.category.score >= 3 && reading.has('i:complaint') && !reading.is(0, 'i:correction') && clues.officials > 0)
  ) {
    // "गलती से बिल ज्यादा आ गया", "bill sudhar dijiye" are complaints about a thing
    const thing = ['electricity', 'land', 'certificate', 'ration', 'pension', 'bank'].some((subject) =>
      reading.has(`C:${subject}`),
    );
    if (
      thing &&
      !replaces &&
      !reading.has('v:mycase') &&
      !/report|रिपोर्ट|पिछल|pichl|लिख|likh|message|मैसेज/i.test(message.text)
    )
      return undefined;
    return withSpan(message, hits[0], 3);
  }
  if (
    hits.length > 0 &&
    size <= 12 &&
    values &&
    clues.category.score < 3 &&
    clues.activities.length <= 1 &&
    !reading.has('i:suggestion')
  )
    return withSpan(message, hits[0], 2);
  return undefined;
}

function withSpan(message: Message, hit: { from: number; to: number } | undefined, margin: number): ReadIntent {
  return hit === undefined
    ? { intent: 'correction', margin }
    : { intent: 'correction', margin, span: message.reading.span(hit.from, hit.to) };
}

/** Greetings, thanks, yes, no, help: messages with hardly anything else in them. */
function readShort(message: Message, clues: Clues, size: number): ReadIntent | undefined {
  const { reading } = message;
  const rest = uncovered(message, ...PLAIN_TAGS);
  // "hi" is also ही, so it greets only when it stands first and nearly alone
  if (message.words.length <= 3 && /^h(i+|ey+|ello|y)$/i.test(message.words[0]?.text ?? ''))
    return plain(message, 'greeting', 'i:greeting');
  const content =
    clues.activities.length > 0 ||
    clues.misconduct !== undefined ||
    clues.category.score >= 3 ||
    clues.counts.people !== undefined ||
    clues.since;
  if (reading.has('i:help') && !content && size <= 25 && !reading.has('i:suggestion'))
    return plain(message, 'help', 'i:help');
  if (
    reading.has('i:help') &&
    size <= 14 &&
    !reading.has('v:notcame', 'v:notgive', 'i:suggestion') &&
    clues.misconduct === undefined &&
    clues.counts.people === undefined &&
    reading.all('i:help').some((hit) => hit.to - hit.from >= 2)
  )
    return plain(message, 'help', 'i:help');
  const asks = message.words.some((word) =>
    oneOf('kaise|kaisan|how|kab|kitne|kahan|kaha|when|where|which').has(word.fold),
  );
  if (
    asks &&
    size <= 9 &&
    clues.category.score < 3 &&
    clues.misconduct === undefined &&
    clues.counts.people === undefined &&
    !reading.has('done', 'i:complaint', 'i:greeting', 'i:news', 'v:mycase', 'i:status') &&
    (clues.activities.length > 0 || reading.has('i:help'))
  )
    return { intent: 'help', margin: 0.5 };
  if (content && size > 6) return undefined;
  if (reading.has('i:thanks') && rest <= (size > 6 ? 4 : 2) && size <= 16 && !content && clues.officials === 0)
    return plain(message, 'thanks', 'i:thanks');
  if (reading.has('i:greeting') && rest <= 2 && size <= 14 && !content) return plain(message, 'greeting', 'i:greeting');
  const yes = reading.first('i:affirm');
  const no = reading.first('i:deny');
  if (
    (yes !== undefined || no !== undefined) &&
    rest <= 1 &&
    size <= 9 &&
    clues.activities.length === 0 &&
    clues.counts.people === undefined
  ) {
    if (
      no !== undefined &&
      (yes === undefined ||
        (!oneOf('ji|ha|han').has('') && (yes.from > no.from || oneOf('ji|ok|thik').has(reading.key(yes.from)))))
    ) {
      if (
        yes !== undefined &&
        yes.from > no.to &&
        yes.from - no.to <= 1 &&
        oneOf('galat|galt|glt').has(reading.key(no.from))
      )
        return plain(message, 'deny', 'i:deny');
      // "koi galti nahi, sahi hai", "no problem"
      if (
        yes !== undefined &&
        yes.from > no.from &&
        reading.sentence[yes.from] !== undefined &&
        oneOf('galti|dikkat|problem|galati').has(key(message, no.from - 1))
      )
        return plain(message, 'affirm', 'i:affirm');
      return plain(message, 'deny', 'i:deny');
    }
    return plain(message, 'affirm', 'i:affirm');
  }
  return undefined;
}

/** "बनना चाहिए", "kholni chahiye", "agar … ho to": wishes by their grammar. */
function wishForms(message: Message): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (let at = 1; at < message.words.length; at++) {
    if (
      oneOf('chahiye|chahie|chaiye|chaie').has(key(message, at)) &&
      /n[aie]$/.test(key(message, at - 1)) &&
      !oneOf('pani|paani|apna|apni|khana|itna|kitna|dana').has(key(message, at - 1)) &&
      !message.reading.is(at, 'i:suggestion')
    )
      out.push({ from: at - 1, to: at + 1 });
    if (oneOf('agar|yadi|jadi').has(key(message, at - 1)) && !message.reading.has('i:complaint', 'm:bribe'))
      out.push({ from: at - 1, to: at });
  }
  return out;
}

/** Report, complaint, suggestion or other, by what speaks for each. */
function weigh(message: Message, clues: Clues, size: number): ReadIntent {
  const { reading, language } = message;
  const count = (tag: string): number => reading.all(tag).length;
  const misconduct = clues.misconduct?.value;
  const grave = misconduct !== undefined && ['bribe', 'embezzlement', 'abuse', 'discrimination'].includes(misconduct);

  let complaint = 0;
  if (grave) complaint += 4.5;
  else if (misconduct !== undefined) complaint += misconduct === 'delay' ? 2.2 : 3.2;
  complaint += Math.min(3, count('i:complaint') * 1.4);
  complaint += Math.min(1.5, count('v:notcame') * 0.9 + count('v:notgive') * 0.9);
  complaint += clues.category.score >= 3 ? 1.7 : clues.category.score >= 1 ? 0.7 : 0;
  if (clues.officials > 0) complaint += 1.2;
  if (clues.since) complaint += 1.5;
  if (reading.has('s:danger', 's:minor') && clues.activities.length === 0) complaint += 2.5;
  if (
    reading.has('s:confidential') &&
    (clues.category.score > 0 || clues.misconduct !== undefined || clues.officials > 0)
  )
    complaint += 2;
  if (/\?|कब |कब तक|kab /.test(message.text) && clues.category.score >= 1.2) complaint += 1.2;
  if (language === 'en' && /\b(no|not|never|without|broken|since)\b/i.test(message.text) && clues.category.score >= 1)
    complaint += 0.8;

  let report = 0;
  const strong = clues.activities.filter(
    (one) => one.value !== 'other' && (one.value !== 'booth-work' || reading.has('a:booth-work')),
  );
  report += Math.min(5, clues.activities.length * 1.2 + strong.length * 1.4);
  if (clues.counts.people !== undefined) report += 2;
  if (clues.counts.enrolled !== undefined) report += 2.5;
  if (clues.counts.households !== undefined) report += clues.activities.length > 0 ? 1.2 : 0.3;
  if (Object.keys(clues.counts.inclusion).length > 0) report += 1;
  if (clues.days.some((day) => !day.since && !day.until)) report += 0.8;
  if (clues.activities.length > 0) {
    if (reading.has('future')) report += 1.4;
    if (reading.has('done')) report += 0.8;
    if (reading.has('self')) report += 0.4;
    if (reading.has('date-word')) report += 0.7;
    if (reading.has('n:total')) report += 0.5;
  }

  // a memorandum, a protest, a hearing is about somebody's grievance: telling of it is a report
  const aboutGrievance = clues.activities.some((one) =>
    ['memorandum', 'protest', 'press', 'public-hearing', 'rally', 'meeting'].includes(one.value),
  );
  if (
    aboutGrievance &&
    (reading.has('done') || reading.has('future')) &&
    !clues.since &&
    !(grave && clues.officials > 0 && !reading.has('a:protest', 'a:memorandum'))
  ) {
    const topic = message.words.some(
      (word, at) =>
        (oneOf('ko').has(word.fold) && oneOf('lekar|leke').has(key(message, at + 1))) ||
        oneOf('khilaf|virodh|virudh|against|regarding|mudde|maang|demanding|mang').has(word.fold),
    );
    // "ज्ञापन दिए थे लेकिन अभी तक नहीं बना" complains all the same
    const yet = message.words.some(
      (word, at) =>
        oneOf('lekin|par|but|magar|phir|fir').has(word.fold) &&
        reading.hits.some(
          (hit) => hit.from > at && (hit.tag === 'v:notcame' || hit.tag === 'm:absence' || hit.tag === 'm:delay'),
        ),
    );
    if (yet) complaint += 2.5;
    else
      complaint -= topic
        ? 3
        : clues.activities.some(
              (one) => one.value === 'memorandum' || one.value === 'protest' || one.value === 'public-hearing',
            )
          ? 1.5
          : 0;
  }

  let suggestion = 0;
  const wishes = [...reading.all('i:suggestion'), ...wishForms(message)];
  if (wishes.length > 0) {
    const named = wishes.some((hit) =>
      /^(sujhav|sujhao|sugestion|sugest|sujhaw|sughav|prastav|proposal|propose|rai|rae|ray|idea|salah|vichar)/.test(
        reading.key(hit.from),
      ),
    );
    const proposed = wishes.some((hit) =>
      message.words
        .slice(hit.from, hit.to)
        .some((word) => oneOf('chahiye|chahie|jaye|jae|kyon|kyu|kyun|kyo|should|recommend|recommended').has(word.fold)),
    );
    if (proposed && !named) {
      suggestion += 1;
      report -= 1.5;
    }
    suggestion += named ? 7.5 : 3.2 + (wishes.length - 1) * 1.2;
    if (grave) suggestion -= 4;
    else if (misconduct !== undefined && misconduct !== 'delay' && !named) suggestion -= 1.5;
    if (clues.since) suggestion -= 2;
    // what is proposed has not been done
    if (named || !(reading.has('done') && clues.days.length > 0)) report -= 1.5;
    if (clues.counts.people !== undefined && !named) suggestion -= 1.5;
    if (reading.has('done') && clues.activities.length > 0 && clues.days.length > 0 && !named && !proposed)
      suggestion -= 1.5;
  }

  let other = 1.5;
  const news = count('i:news');
  if (news > 0 && !reading.has('self')) other += Math.min(3, news * 1.1);
  if (news > 0 && reading.has('self')) other += Math.min(1.5, news * 0.5);
  if (forwardOf(message) !== undefined) other += 3;
  if (/https?:\/\//i.test(message.text) && clues.activities.length === 0) other += 1.5;
  if (reading.has('i:praise') && misconduct === undefined) other += 1.5;

  const scores: [Intent, number][] = [
    ['complaint', complaint],
    ['report', report],
    ['suggestion', suggestion],
    ['other', other],
  ];
  scores.sort((a, b) => b[1] - a[1]);
  const [first, second] = scores;
  if (first === undefined || second === undefined) return { intent: 'other', margin: 0 };
  if (first[0] === 'other' || first[1] < 1.6) {
    if (reading.has('i:thanks') && size <= 20) return { intent: 'thanks', margin: 1 };
    if (reading.has('i:greeting') && size <= 20 && news === 0) return { intent: 'greeting', margin: 1 };
    if (reading.has('i:help') && size <= 25) return { intent: 'help', margin: 0.5 };
  }
  return { intent: first[0], margin: first[1] - second[1] };
}
