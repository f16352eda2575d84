/** Whose work a report tells of, when it is not one's own: "बीडीओ ने आज कैंप लगाया". */

import type { Found, Message } from '../message.ts';
import { oneOf } from '../one-of.ts';

const OFFICIALS = [
  'p:bdo',
  'p:co',
  'p:dc',
  'p:sdo',
  'p:sp',
  'p:police',
  'p:mla',
  'p:mp',
  'p:supply-officer',
  'p:education-officer',
  'p:cdpo',
  'p:mukhiya',
  'p:doctor',
  'p:agriculture-officer',
  'p:forest-officer',
  'p:bank-staff',
  'p:panchayat-secretary',
  'p:teacher',
];

const OWN = oneOf('ham|hum|hamlog|humlog|hmlog|main|maine|mene|hamne|humne|hmne|we|i|hamni|hamin|हमलोगों');
const DOES = oneOf(
  'led|inaugurated|visited|held|organised|organized|distributed|met|addressed|inspected|hoisted|convened|chaired|conducted|launched|submitted',
);

/** `official` or `office-bearer` when such a one is the doer (ने) and the message names no "we"; undefined for one's own work. */
export function readAbout(message: Message): Found<'office-bearer' | 'official'> | undefined {
  const { reading, words } = message;
  if (words.some((word) => OWN.has(word.fold))) return undefined;
  for (const hit of reading.hits) {
    const official = OFFICIALS.includes(hit.tag);
    const bearer = hit.tag === 'p:party-office-bearer';
    if (!official && !bearer) continue;
    let at = hit.to;
    while (at < hit.to + 4 && reading.is(at, 'honorific', 'surname', 'given')) at++;
    const next = words[at]?.fold ?? '';
    const does = next === 'ne' || (message.language === 'en' && DOES.has(next));
    if (does && words[at]?.gap === 'space')
      return { value: official ? 'official' : 'office-bearer', span: reading.span(hit.from, hit.to) };
  }
  return undefined;
}
