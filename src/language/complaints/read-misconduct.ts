/** What wrong was done: the gravest of what the message says. */

import type { Category, Misconduct } from '../meaning.ts';
import { MISCONDUCTS } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import { ASKED } from '../money/read-amount.ts';
import { oneOf } from '../one-of.ts';
import type { Hit } from '../reading.ts';

const TAGS: Readonly<Record<string, Misconduct>> = {
  'm:bribe': 'bribe',
  'm:embezzlement': 'embezzlement',
  'm:abuse': 'abuse',
  'm:discrimination': 'discrimination',
  'm:refusal': 'refusal',
  'm:shoddy': 'shoddy-work',
  'm:absence': 'absence',
  'm:delay': 'delay',
};
/** Subjects in which something is due to a person: what stopped or never came is delay. Elsewhere a thing is only broken. */
const DUE: ReadonlySet<Category> = new Set([
  'ration',
  'pension',
  'employment',
  'housing',
  'certificate',
  'scheme',
  'education',
  'nutrition',
  'agriculture',
  'land',
  'bank',
  'forest',
  'health',
  'police',
]);

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';

function isDenied(message: Message, hit: Hit): boolean {
  for (let at = hit.to; at < Math.min(hit.to + 3, message.words.length); at++) {
    if (message.words[at]?.gap === 'stop' || message.words[at]?.gap === 'line' || message.words[at]?.gap === 'comma')
      return false;
    if (
      oneOf('nahi|nhi|nahin|nai|na|naikhe').has(key(message, at)) &&
      hit.tag !== 'm:delay' &&
      !oneOf('do|dia|dene|diye|doge|dijie|de|den|dete').has(key(message, at + 1)) &&
      !oneOf('do|den|dene').has(key(message, at - 1))
    )
      return true;
  }
  return false;
}

/** True for "does not come", which people and things (money, water) may do. */
function isComing(message: Message, hit: Hit): boolean {
  for (let at = hit.from; at < hit.to; at++) {
    const fold = key(message, at);
    if (
      /^a(?:ata|ate|ati|ta|te|ti|i|ve|a|e|ya)?$/.test(fold) ||
      oneOf('come|comes|coming|aa|aata|aate|aati|ata|ate|ati|aave|aavat|aavela|aavai').has(fold)
    )
      return true;
  }
  return false;
}

const THINGS = oneOf(
  'paisa|paise|pani|paani|kist|kisht|labh|rashan|rasan|bijli|light|line|current|yojana|ambulance|rashi|pension|majduri|mazduri|chawal|samman|maiya|bill|gas|money|water|salary|payment|supply|scholarship|amount|installment|gadi|khad|urea|tanker|vetan|mandey|anaj|khana|dawa|fund|nal|voltage|network',
);

/** Somebody who ought to come stands before "does not come", and no thing between. */
function hasComer(message: Message, hit: Hit): boolean {
  const { reading } = message;
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - 4); at--)
    if (THINGS.has(key(message, at)) || reading.is(at, 'money')) return false;
  return (
    reading.hits.some((one) => one.tag.startsWith('p:') || one.tag === 'given' || one.tag === 'surname') ||
    reading.has('c:education', 'C:health')
  );
}

/** The misconduct with its span, or undefined. */
export function readMisconduct(message: Message, category: Category): Found<Misconduct> | undefined {
  const { reading } = message;
  const found = new Map<Misconduct, Hit>();
  const add = (misconduct: Misconduct, hit: Hit): void => {
    if (!found.has(misconduct)) found.set(misconduct, hit);
  };
  for (const hit of reading.hits) {
    const misconduct = TAGS[hit.tag];
    if (misconduct !== undefined) {
      if (misconduct === 'absence' && isComing(message, hit) && !hasComer(message, hit)) {
        if (DUE.has(category)) add('delay', hit);
        continue;
      }
      if ((misconduct === 'bribe' || misconduct === 'embezzlement' || misconduct === 'abuse') && isDenied(message, hit))
        continue;
      if (
        misconduct === 'abuse' &&
        hit.to - hit.from === 1 &&
        oneOf('mara|lathi|nota|gari').has(reading.key(hit.from)) &&
        !reading.has('s:danger')
      )
        continue;
      add(misconduct, hit);
    } else if (hit.tag === 'ask') {
      if (
        isDenied(message, hit) ||
        (oneOf('nahi|nhi|nahin|nai|na|not|never').has(key(message, hit.from - 1)) &&
          reading.key(hit.from).startsWith('mang'))
      )
        continue;
      const money = message.words
        .slice(hit.from, hit.to)
        .some((word) => oneOf('paisa|paise|rupaya|rupaye|rupya').has(word.fold))
        ? hit
        : reading.near(hit, 6, 'money');
      const amount = message.numbers.find(
        (one) =>
          reading.sentence[one.from] === reading.sentence[hit.from] &&
          (one.scaled || one.max >= 50) &&
          !reading.is(one.to, 'u:day', 'u:month', 'u:year') &&
          Math.min(Math.abs(one.from - hit.to), Math.abs(hit.from - one.to)) <= 7,
      );
      const share = message.numbers.some(
        (one) =>
          Math.abs(one.to - hit.from) <= 2 &&
          /^\s?(?:%|प्रतिशत|percent|परसेंट|parsent)/i.test(message.text.slice(message.words[one.to - 1]?.end ?? 0)),
      );
      const weak = oneOf('lete|leta|mang|de|do|chahie').has(reading.key(hit.from));
      if (money !== undefined || share || (amount !== undefined && !(weak && amount.max < 50))) add('bribe', hit);
    } else if (hit.tag === 'take') {
      if (oneOf('bhag|bhaag|bhaga').has(key(message, hit.to))) continue;
      if (
        oneOf('ke|k|hadap|harap|kha|nikal|nikaal|kat|kaat|bech|utha|hajam|for').has(key(message, hit.from - 1)) &&
        !oneOf('le').has(key(message, hit.from))
      )
        continue;
      const money = reading.near(hit, 3, 'money');
      const amount = message.numbers.find(
        (one) =>
          (hit.from - one.to >= 0
            ? hit.from - one.to <= 2
            : one.from - hit.to >= 0 && one.from - hit.to <= 1 && message.language === 'en') &&
          (one.scaled || one.max >= 50) &&
          reading.sentence[one.from] === reading.sentence[hit.from],
      );
      const official =
        reading.hits.some((one) => one.tag.startsWith('p:')) ||
        reading.has('C:health', 'C:police', 'C:bank', 'C:forest', 'C:electricity', 'C:education');
      if (
        (money !== undefined || amount !== undefined) &&
        official &&
        /^(le|lia|lie|leta|lete|leti|li|lelak|liya|tuk|taken|takes|kolekt|lekar|leke|jama)/.test(
          key(message, hit.from),
        ) &&
        !oneOf('dia|die|di|dene').has(key(message, hit.to - 1))
      )
        add('bribe', hit);
    } else if (hit.tag === 'v:notgive') add('refusal', hit);
    else if (hit.tag === 'v:notcame') {
      const person =
        (category === 'party' || category === 'health' || category === 'education' || category === 'nutrition') &&
        isComing(message, hit) &&
        reading.hits.some((one) => one.tag.startsWith('p:')) &&
        hasComer(message, hit);
      // a school, a health centre or an anganwadi that is shut: those who ought to be there are not
      const shut =
        (category === 'nutrition' || category === 'education' || category === 'health') &&
        oneOf('band|bnd').has(key(message, hit.from)) &&
        !reading.has('money');
      if (person || shut) add('absence', hit);
      else if (DUE.has(category)) add('delay', hit);
    }
  }
  // "पहले 10 हजार दो", "500 दोगे तब", "2000 lagega": an amount to be given
  for (const number of message.numbers) {
    if (!(number.scaled || (number.digits && number.max >= 100)) || number.max < 20) continue;
    const next = message.words[number.to];
    const at = oneOf('rupaya|rupaye|rupya|rupees|rs|ru|rupiya|taka|ka').has(next?.fold ?? '')
      ? number.to + 1
      : number.to;
    if (
      message.words[at]?.gap === 'space' &&
      (ASKED.has(key(message, at)) || oneOf('leta').has(key(message, at))) &&
      message.reading.hits.some((hit) => hit.tag.startsWith('p:') || hit.tag === 'm:refusal')
    )
      add('bribe', { tag: 'ask', from: number.from, to: at + 1 });
  }
  // "35 kilo ki jagah 28 kilo", "5 kilo me 4 kilo": short weight
  const weights = message.numbers.filter((one) => oneOf('kilo|kg|kgs|kejee').has(key(message, one.to)));
  const [due, given] = weights;
  if (
    due !== undefined &&
    given !== undefined &&
    given.max < due.max &&
    given.from - due.to <= 5 &&
    message.words.slice(due.to, given.from).some((word) => oneOf('jagah|me|mein|badle|instead|main').has(word.fold))
  )
    add('embezzlement', { tag: 'm:embezzlement', from: due.from, to: given.to + 1 });
  for (const misconduct of MISCONDUCTS) {
    const hit = found.get(misconduct);
    if (hit === undefined) continue;
    return { value: misconduct, span: reading.span(hit.from, hit.to) };
  }
  return undefined;
}
