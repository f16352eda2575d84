/** Whether the writer says that they themselves are under 18. */
import type { Composer } from './composer.ts';

const OWN_AGE =
  /(?:मैं|मै|मेरी\s+उम्र|मेरी\s+आयु|main|mai|mein|meri\s+umar|meri\s+umr|meri\s+age|my\s+age\s+is|i\s*am|i'm|im)\s+(?:अभी\s+|abhi\s+|only\s+|just\s+)?([0-9०-९]{1,2})\s*(?:साल|वर्ष|बरस|saal|sal|varsh|baras|years?|yrs?)/iu;
const OWN_WORD =
  /(?:मैं|मै|main|mai|i\s*am|i'm)\s+(?:अभी\s+|abhi\s+|a\s+)?(?:नाबालिग|नाबालिक|बच्चा|बच्ची|nabalig|nabalik|minor|bachcha|bachchi|child)/iu;
const ANOTHER =
  /बेट|बच्च|पोत|नात|भतीज|भांज|बहन|भाई|लड़क|bet[ia]|bach|bacch|poti|pota|bhai|behan|ladk|larki|son\b|daughter|child|sister|brother/iu;

/** `main 15 saal ka hu` is; `meri beti 15 saal ki hai` is not. */
export function saysUnderAge(c: Composer): boolean {
  const text = c.text.normalize('NFC');
  const age = OWN_AGE.exec(text)?.[1];
  if (age !== undefined) return Number(age.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))) < 18;
  if (OWN_WORD.test(text)) return true;
  const minor = c.meaning.signals?.includes('minor') ?? false;
  return minor && c.facts.person.consent === undefined && !ANOTHER.test(text);
}
