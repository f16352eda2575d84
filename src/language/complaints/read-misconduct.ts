/** What wrong was done: the gravest of what the message says. */
import type { Category, Misconduct } from '../meaning.ts';
import { MISCONDUCTS } from '../meaning.ts';
import type { Found, Message } from '../message.ts';
import type { Hit } from '../reading.ts';

const TAGS: Readonly<Record<string, Misconduct>> = {
  'm:bribe': 'bribe', 'm:embezzlement': 'embezzlement', 'm:abuse': 'abuse', 'm:discrimination': 'discrimination', 'm:refusal': 'refusal',
  'm:shoddy': 'shoddy-work', 'm:absence': 'absence', 'm:delay': 'delay',
};
/** Subjects in which something is due to a person: what stopped or never came is delay. Elsewhere a thing is only broken. */
const DUE: ReadonlySet<Category> = new Set(['ration', 'pension', 'employment', 'housing', 'certificate', 'scheme', 'education', 'nutrition', 'agriculture', 'land', 'bank', 'forest', 'health', 'police']);

const key = (message: Message, at: number): string => message.words[at]?.fold ?? '';

function isDenied(message: Message, hit: Hit): boolean {
  for (let at = hit.to; at < Math.min(hit.to + 3, message.words.length); at++) {
    if (message.words[at]?.gap === 'stop' || message.words[at]?.gap === 'line' || message.words[at]?.gap === 'comma') return false;
    if (/^(nahi|nhi|nahin|nai|na|naikhe)$/.test(key(message, at)) && hit.tag !== 'm:delay' && !/^(do|dia|dene|diye|doge|dijie|de|den|dete)$/.test(key(message, at + 1)) && !/^(do|den|dene)$/.test(key(message, at - 1))) return true;
  }
  return false;
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
      if ((misconduct === 'bribe' || misconduct === 'embezzlement' || misconduct === 'abuse') && isDenied(message, hit)) continue;
      if (misconduct === 'abuse' && hit.to - hit.from === 1 && /^(mara|lathi|nota|gari)$/.test(reading.key(hit.from)) && !reading.has('s:danger')) continue;
      add(misconduct, hit);
    } else if (hit.tag === 'ask') {
      if (isDenied(message, hit)) continue;
      const money = reading.near(hit, 6, 'money');
      const amount = message.numbers.find((one) => reading.sentence[one.from] === reading.sentence[hit.from] && (one.scaled || one.max >= 50) && !reading.is(one.to, 'u:day', 'u:month', 'u:year') && Math.min(Math.abs(one.from - hit.to), Math.abs(hit.from - one.to)) <= 7);
      const weak = /^(lete|leta|mang|de|do|chahie)$/.test(reading.key(hit.from));
      if (money !== undefined || (amount !== undefined && !(weak && amount.max < 50))) add('bribe', hit);
    } else if (hit.tag === 'take') {
      const money = reading.near(hit, 3, 'money');
      const amount = message.numbers.find((one) => hit.from - one.to >= 0 && hit.from - one.to <= 2 && (one.scaled || one.max >= 50) && reading.sentence[one.from] === reading.sentence[hit.from]);
      const official = reading.hits.some((one) => one.tag.startsWith('p:'));
      if ((money !== undefined || amount !== undefined) && official && /^(le|lia|lie|leta|lete|leti|li|lelak|liya|took|taken|takes|takes|collected|collecting|collects|lekar|leke|jama)/.test(key(message, hit.from)) && !/^(dia|die|di|dene)$/.test(key(message, hit.to - 1))) add('bribe', hit);
    } else if (hit.tag === 'v:notgive') add('refusal', hit);
    else if (hit.tag === 'v:notcame' && DUE.has(category)) add('delay', hit);
  }
  for (const misconduct of MISCONDUCTS) {
    const hit = found.get(misconduct);
    if (hit === undefined) continue;
    return { value: misconduct, span: reading.span(hit.from, hit.to) };
  }
  return undefined;
}
