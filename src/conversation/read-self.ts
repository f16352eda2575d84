/** What unknown people say of themselves: "मैं कांके का प्रखंड अध्यक्ष रमेश", as data and two patterns. */
import type { Role } from '../people/person.ts';

/** Roles by what people write; the first that fits is the one, so the narrower stand before the wider. */
const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['district-president', /(?:ज़िला|जिला|zila|jila|district)\s*(?:अध्यक्ष|adhyaksh|adhyaks|adhyksh|president)/iu],
  ['block-president', /(?:प्रखंड|प्रखण्ड|prakhand|block|ब्लॉक|ब्लाक)\s*(?:अध्यक्ष|adhyaksh|adhyaks|adhyksh|president)/iu],
  ['mandal-president', /(?:मंडल|मण्डल|mandal)\s*(?:अध्यक्ष|adhyaksh|adhyaks|adhyksh|president)/iu],
  ['panchayat-president', /(?:पंचायत|panchayat|panchyat)\s*(?:अध्यक्ष|adhyaksh|adhyaks|adhyksh|president)/iu],
  [
    'booth-agent',
    /(?:बूथ|booth|buth)\s*(?:एजेंट|एजेन्ट|agent|अध्यक्ष|adhyaksh|level|प्रभारी|prabhari|कार्यकर्ता|karyakarta)|\bbla\b|बीएलए/iu,
  ],
  ['youth-worker', /(?:युवा|yuva|youth)\s*(?:कार्यकर्ता|karyakarta|worker|मोर्चा|morcha|सदस्य|नेता|wing)/iu],
  ['observer', /पर्यवेक्षक|paryavekshak|observer/iu],
  [
    'worker',
    /कार्यकर्ता|कार्यकर्त्ता|karyakarta|karykarta|karyakrta|worker|पार्टी\s*से|party\s*(?:se|worker|member)|सदस्य\s*(?:हूँ|हूं|हु)|sadasya\s*(?:hu|hoon|hun)|volunteer/iu,
  ],
  [
    'resident',
    /ग्रामीण|नागरिक|निवासी|आम\s*(?:आदमी|लोग|जनता)|gramin|grameen|nagrik|niwasi|nivasi|aam\s*(?:aadmi|admi|log|janta)|resident|villager|citizen|किसान|kisan|farmer|मज़दूर|मजदूर|majdur|mazdoor|शिक्षक|teacher|छात्र|student|दुकानदार/iu,
  ],
];

/** The role a text names for its writer; undefined when none. A complaint names others' roles: call it for introductions. */
export function roleIn(text: string): Role | undefined {
  return ROLE_WORDS.find(([, pattern]) => pattern.test(text.normalize('NFC')))?.[0];
}

const INTRODUCES = /(?:^|[\s,।.])(?:मैं|मै|मेरा|मेरी|हम|main|mai|mein|mera|meri|hum|ham|i\s*am|i'm|im|my)(?=[\s,])/iu;

/** "hm party ka karyakarta hai": of oneself in the plural, the role stands before the verb. */
const WE_ARE =
  /(?:^|[\s,।.])(?:हम|ham|hum|hm)\s+((?:[\p{L}\p{M}]+\s+){1,5}?)(?:हैं|है|हूँ|हूं|hai|hain|h|hu|hoon|hun)(?![\p{L}\p{M}])/iu;
/** Of somebody else: "hum karyakarta se pareshan hai". */
const OF_OTHERS = /(?:^|\s)(?:ने|से|को|ne|se|ko|mukhiya|मुखिया|dealer|डीलर)(?:\s|$)/iu;

/** The writer's role where they introduce themselves ("मैं बूथ एजेंट हूँ"), not where they complain of somebody. */
export function introducedRole(text: string): Role | undefined {
  const we = WE_ARE.exec(text)?.[1];
  if (we !== undefined && !OF_OTHERS.test(we.trim()) && roleIn(we) !== undefined) return roleIn(we);
  const match = INTRODUCES.exec(text);
  if (match === null) return undefined;
  const own = text.slice(match.index).split(/[।.!?\n]/u)[0] ?? '';
  return /(?:हूँ|हूं|हु\b|hu\b|hoon|hun\b|hoo\b|i\s*am|i'm|\bim\b|\bam\b)/iu.test(text)
    ? roleIn(own.split(/\s+/u).slice(0, 8).join(' '))
    : undefined;
}

const NAMED = [
  /(?:मेरा|हमारा)\s+नाम\s+([\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+){0,2}?)\s+(?:है|हे|हैं|,|।)/u,
  /(?:mera|hamara)\s+(?:naam|nam|name)\s+([a-z]+(?:\s+[a-z]+){0,2}?)\s+(?:hai|h|he|hain)(?![a-z])/iu,
  /my\s+name\s+is\s+([a-z]+(?:\s+[a-z]+)?)(?![a-z])/iu,
];
const NO_NAME = /गुप्त|छिपा|छुपा|gupt|chhupa|chupa|secret|hidden|confidential|कार्ड|card|list|लिस्ट|सूची/iu;

/** "naam Sukhdeo Oraon": a name without "mera", as people answer when they are asked who they are. */
const STATED =
  /(?:^|[\s,।.])(?:नाम|naam|nam|name)\s*[:-]?\s+([\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+){0,2}?)\s*(?:[,।.]|$|(?:है|hai|h|he)(?![\p{L}\p{M}]))/iu;
const UNKNOWN = /नहीं|नही|पता|मालूम|याद|nahi|nhi|pata|pta|malum|maloom|yaad/iu;

/** The writer's name in an answer about themselves; undefined when none is said. */
export function statedName(text: string): string | undefined {
  const name = introducedName(text) ?? STATED.exec(text.normalize('NFC'))?.[1]?.trim();
  return name !== undefined && !NO_NAME.test(name) && !UNKNOWN.test(name) ? name : undefined;
}

/** The writer's name where they give it; undefined when they do not, or ask that it be kept secret. */
export function introducedName(text: string): string | undefined {
  for (const pattern of NAMED) {
    const name = pattern.exec(text.normalize('NFC'))?.[1]?.trim();
    if (name !== undefined && !NO_NAME.test(name)) return name;
  }
  return undefined;
}
