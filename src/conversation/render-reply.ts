/** A reply's data as the text that is sent: parts one under another, then the numbered options, then the person under 0. */
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Language, MeantPlace } from '../language/meaning.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { ReportFields } from '../reports/report.ts';
import type { Texts } from '../shared/texts.ts';
import { type Naming, nameDate, nameNumber, namePlace } from './name-value.ts';
import { renderComplaint, renderEvent, renderPairs } from './render-fields.ts';
import type { Reply, ReplyPart } from './reply.ts';
import type { ChangedPair } from './said-fields.ts';

/** Parameters that are days, so that they are written as such. */
const DAYS: ReadonlySet<string> = new Set(['date', 'day', 'until']);

function nameParam(n: Naming, name: string, value: unknown): unknown {
  if (DAYS.has(name) && typeof value === 'string') return nameDate(n, value);
  if (name === 'district' && typeof value === 'string')
    return n.gazetteer.display({ district: value }, 'district', n.language);
  if (name === 'block' && typeof value === 'string') return n.gazetteer.display({ block: value }, 'block', n.language);
  // in groups a number is read aloud more easily
  if (name === 'secondNumber') return String(value).replace(/(\d{5})(?=\d)/gu, '$1 ');
  if (name === 'place') return namePlace(n, value as MeantPlace);
  if (name === 'event') return renderEvent(n, value as ReportFields, undefined, 0).replace(/^[^:.]*[:.]\s*/u, '');
  return typeof value === 'number' ? nameNumber(value) : value;
}

function renderPart(n: Naming, part: ReplyPart): string {
  const { key, params = {} } = part;
  const bare = key.startsWith('reply:') ? key.slice('reply:'.length) : key;
  const { today } = params;
  const here: Naming = typeof today === 'string' ? { ...n, today } : n;
  switch (bare) {
    case 'report.event':
      return renderEvent(
        here,
        params.event as ReportFields,
        params.implied as string | undefined,
        params.number as number | undefined,
      );
    case 'complaint.fields':
      return renderComplaint(here, params.complaint as ComplaintFields, Number(params.evidence ?? 0));
    case 'correction.pairs':
      return renderPairs(here, params.pairs as ChangedPair[]);
    default: {
      const named = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, nameParam(here, name, value)]),
      );
      return n.texts.t(n.language, bare.includes(':') ? bare : `reply:${bare}`, named);
    }
  }
}

/** The name of an option: its own text for that question, else the text of its code, else the place or number it is. */
export function nameOption(
  option: string,
  asks: string | undefined,
  language: Language,
  texts: Texts,
  gazetteer: Gazetteer,
): string {
  for (const key of [`reply:option.${asks}.${option}`, `reply:option.${option}`])
    if (texts.has(language, key)) return texts.t(language, key);
  if (asks === 'district') return gazetteer.display({ district: option }, 'district', language);
  if (asks === 'block') return gazetteer.display({ block: option }, 'block', language);
  return option;
}

/**
 * The text of a reply, and the names of its options for channels that show buttons. A verb's result (the ticket number)
 * stands in the parts' parameters already. Throws when a text is missing in the reply's language.
 */
export function renderReply(
  reply: Reply & { ticket?: string },
  texts: Texts,
  gazetteer: Gazetteer,
): { text: string; optionNames?: string[] } {
  const naming: Naming = { language: reply.language, texts, gazetteer };
  const parts = reply.parts.map((part) => renderPart(naming, part)).filter((text) => text !== '');
  if (reply.options === undefined || reply.options.length === 0) return { text: parts.join('\n') };
  const optionNames = reply.options.map((option) => nameOption(option, reply.asks, reply.language, texts, gazetteer));
  const menu = optionNames.map((name, i) => `${i + 1}. ${name}`);
  return { text: [...parts, ...menu, texts.t(reply.language, 'reply:handover.zero')].join('\n'), optionNames };
}
