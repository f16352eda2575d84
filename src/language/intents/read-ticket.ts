/** A complaint number as written, upper case: `JH-GIR-26-000087`, `js-2210`, `jh ran 26 123`, "शिकायत नंबर 4512". */

import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';

const FULL = /(?<![A-Za-z])jh[\s\-–_/.]{0,2}[a-z]{3}[\s\-–_/.]{0,2}\d{2}[\s\-–_/.]{0,2}\d{1,6}(?!\d)/i;
const SHORT =
  /(?<![A-Za-z0-9/.])(?!nh|ward|vote|form|dt|rs|no|sh|pm|am|gm|km|rc|sir|bla|covid|class|mg|id|up|ph|mob|fir|wp|kg|ap|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|pmay|pcc|cnt|sc|st|pin|p)[a-z]{1,5}[-/#]\d{2,8}(?:[-/]\d{1,6})*(?![\dA-Za-z])/i;

/** The ticket, or undefined. A bare number counts only beside "complaint number" and its like. */
export function readTicket(message: Message): Found<string> | undefined {
  const { text, reading, words } = message;
  const full = FULL.exec(text);
  if (full !== null) return { value: full[0].toUpperCase(), span: [full.index, full.index + full[0].length] };
  const short =
    SHORT.exec(text) ??
    (reading.has('v:mycase') ? /(?<![A-Za-z0-9/.])[a-z]{1,5}[-/#]\d{3,8}(?![\dA-Za-z])/i.exec(text) : null);
  if (short !== null && !/^https?$/i.test(text.slice(Math.max(0, short.index - 8), short.index))) {
    return { value: short[0].toUpperCase(), span: [short.index, short.index + short[0].length] };
  }
  const onStatus = reading.has('i:status', 'v:mycase', 's:withdraw');
  if (!onStatus) return undefined;
  for (const [at, word] of words.entries()) {
    if (word.script !== 'digit' || word.fold.length < 2 || word.fold.length > 8 || message.places.taken.has(at))
      continue;
    const beside =
      reading.is(at - 1, 'v:mycase') ||
      reading.is(at - 2, 'v:mycase') ||
      reading.is(at - 1, 'q:identifier') ||
      (reading.is(at + 1, 'i:status') && word.fold.length >= 3) ||
      oneOf('no|number|nambar|nan|ticket|tikat|case|id|kramank|sankhya|ref').has(words[at - 1]?.fold ?? '') ||
      /^[#]$/.test(text.slice(word.start - 1, word.start)) ||
      (reading.is(at + 2, 'i:status') && oneOf('no|number|nambar|vala|vali|ka|me|ki').has(words[at + 1]?.fold ?? ''));
    const counted = reading.is(at + 1, 'u:day', 'u:month', 'u:week', 'u:year', 'n:people', 'money');
    if (beside && !counted) return { value: word.fold, span: [word.start, word.end] };
  }
  return undefined;
}
