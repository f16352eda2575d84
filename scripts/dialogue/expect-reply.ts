/** Holds the replies to one turn against what the dialogue expects of them. */
import type { KeptReply } from '../../src/conversation/turn-record.ts';
import { occurs, show } from './compare.ts';
import type { ExpectedReply } from './dialogue-file.ts';

/** A reply as the person saw it. */
export interface SeenReply {
  reply: KeptReply;
  text: string;
}

export const TICKET = /JH-[A-Z]{3}-\d{2}-\d{6}/g;
/** What a lock screen shows. */
const LOCK_SCREEN = 120;
const PLACE_PARTS = ['district', 'block', 'panchayat', 'village', 'ward', 'booth', 'place'];

function scriptFits(script: 'hi' | 'hi-Latn' | 'en', seen: SeenReply): boolean {
  if (seen.reply.language !== script) return false;
  const deva = (seen.text.match(/[\u0900-\u097f]/g) ?? []).length;
  const latin = (seen.text.match(/[A-Za-z]/g) ?? []).length;
  return script === 'hi' ? deva > latin : latin > deva;
}

function asksFits(wanted: string, asks: string | undefined): boolean {
  return wanted.split('|').some((one) => {
    if (one === 'none') return asks === undefined;
    if (one === 'place') return asks !== undefined && PLACE_PARTS.includes(asks);
    return one === asks;
  });
}

/** What does not hold, as sentences. `fill` puts ticket numbers in place of T1, T2 …; `sameAs` is the reply to a number never given out. */
export function replyFaults(
  expected: ExpectedReply,
  seen: readonly SeenReply[],
  fill: (text: string) => string,
  sameAs?: string,
): string[] {
  const all = seen.map((one) => one.text).join('\n');
  if (expected === 'none') return seen.length === 0 ? [] : [`reply: expected none, got ${show(all)}`];
  const faults: string[] = [];
  if (expected.script !== undefined) {
    const script = expected.script;
    if (seen.length === 0) faults.push(`reply: expected one in ${script}, got none`);
    for (const one of seen)
      if (!scriptFits(script, one))
        faults.push(`reply.script: expected ${script}, is ${one.reply.language}: ${show(one.text)}`);
  }
  if (expected.asks !== undefined) {
    const asks = seen.flatMap((one) => (one.reply.asks ? [one.reply.asks] : []));
    if (asks.length > 1) faults.push(`reply.asks: more than one question: ${asks.join(', ')}`);
    if (!asksFits(expected.asks, asks.at(-1)))
      faults.push(`reply.asks: expected ${expected.asks}, is ${asks.at(-1) ?? 'none'}`);
  }
  for (const wanted of expected.says ?? []) {
    if (!occurs(fill(wanted), all)) faults.push(`reply.says: “${fill(wanted)}” is not in it`);
  }
  for (const unwanted of expected.never ?? []) {
    if (occurs(fill(unwanted), all)) faults.push(`reply.never: “${fill(unwanted)}” is in it`);
  }
  for (const hidden of expected.lock ?? []) {
    for (const one of seen) {
      if (occurs(fill(hidden), [...one.text].slice(0, LOCK_SCREEN).join('')))
        faults.push(`reply.lock: “${fill(hidden)}” stands in the first 120 characters`);
    }
  }
  if (expected.options !== undefined) {
    const options = seen.flatMap((one) => one.reply.options ?? []);
    const wanted = expected.options.map(fill);
    const same =
      wanted.length === options.length && wanted.every((one) => one.split('|').some((code) => options.includes(code)));
    if (!same) faults.push(`reply.options: expected ${wanted.join(', ')}; is ${options.join(', ') || 'none'}`);
  }
  if (expected.count !== undefined) {
    const { min, max } =
      typeof expected.count === 'number' ? { min: expected.count, max: expected.count } : expected.count;
    if (seen.length < (min ?? 0) || seen.length > (max ?? Number.POSITIVE_INFINITY))
      faults.push(`reply.count: expected ${show(expected.count)}, is ${seen.length}`);
  }
  if (expected.same !== undefined && sameAs !== undefined) {
    const blank = (text: string) => text.replace(TICKET, '#').replace(/\b\d{3,6}\b/g, '#');
    if (blank(all) !== blank(sameAs))
      faults.push(`reply.same: a number never given out gets ${show(sameAs)}; this one gets ${show(all)}`);
  }
  if (expected.ticket !== undefined && !all.match(TICKET))
    faults.push(`reply.ticket: no number was given in ${show(all)}`);
  return faults;
}

/** What must hold of every reply of every dialogue, whatever the file expects. */
export function generalFaults(seen: readonly SeenReply[]): string[] {
  const faults: string[] = [];
  const asking = seen.filter((one) => one.reply.asks);
  if (asking.length > 1) faults.push(`more than one question: ${asking.map((one) => one.reply.asks).join(', ')}`);
  for (const { reply, text } of seen) {
    if ((reply.options ?? []).length > 5) faults.push(`more than five options: ${reply.options?.join(', ')}`);
    if (/\+?\d{10,}/.test(text.replace(TICKET, ''))) faults.push(`looks like a phone number: ${show(text)}`);
    if (
      /\b(shoddy-work|hi-Latn|door-to-door|booth-work|public-hearing|block-president|undefined|null|NaN|\[object)/.test(
        text,
      )
    )
      faults.push(`an internal code shows: ${show(text)}`);
  }
  return faults;
}
