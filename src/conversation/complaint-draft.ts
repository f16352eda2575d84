/** A complaint under way: started, filled by answers, corrected before the yes, and filed. */
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { Meaning } from '../language/meaning.ts';
import { askComplaint } from './ask-complaint.ts';
import type { Composer } from './composer.ts';
import { beginDraft, decline, endDraft, noteMessage } from './draft-store.ts';
import { says, wordCount } from './phrases.ts';
import { resume } from './resume.ts';
import { changesOf, complaintFieldsOf } from './said-fields.ts';
import type { Draft } from './state.ts';

function atHome(c: Composer, fields: ComplaintFields): ComplaintFields {
  const { home } = c.facts.person;
  if (fields.place !== undefined || home === undefined) return fields;
  const { state, district, block } = home;
  return {
    ...fields,
    place: {
      ...(state ? { state } : {}),
      ...(district ? { district } : {}),
      ...(block ? { block } : {}),
      from: 'home',
    },
  };
}

const PLACE_WORDS =
  /पंचायत|पंचायात|गाँव|गांव|ग्राम|panchayat|pan?cayat|panchyat|gaon|gaav|gram|village|block|prakhand|प्रखंड/iu;
const OFFICIAL_WORDS =
  /नाम|अधिकारी|पद|कौन|डीलर|सेवक|naam|nam|name|adhikari|officer|pad|post|kon|kaun|who|dealer|sewak|sevak/iu;

/** "पंचायत X, नाम नहीं मालूम": the name is not known, whatever else was said; it is not asked. */
function noteUnknown(draft: Draft, text: string): void {
  const unknown = text.split(/[,।.;\n]+/u).filter((clause) => says(clause, 'not-known'));
  if (unknown.some((clause) => OFFICIAL_WORDS.test(clause) && !PLACE_WORDS.test(clause))) {
    decline(draft, 'officials');
    decline(draft, 'official-name');
  }
}

/** So long a place written alone waits for its matter. */
const PLACE_FIRST_MS = 10 * 60_000;

/** The place written alone just before, where the matter itself names none. */
function withPlaceBefore(c: Composer, meaning: Meaning): Meaning {
  const { placeFirst } = c.state;
  delete c.state.placeFirst;
  if (placeFirst === undefined || meaning.place?.from === 'text') return meaning;
  const soon = c.input.now.getTime() - new Date(placeFirst.at).getTime() <= PLACE_FIRST_MS;
  return soon ? { ...meaning, place: placeFirst.place } : meaning;
}

/** Starts a complaint from what was said; `danger` makes it confidential without being asked. */
export function startComplaint(
  c: Composer,
  options: { meaning?: Meaning; text?: string; danger?: boolean } = {},
): Draft {
  const { meaning = c.meaning, text = c.text, danger = false } = options;
  const draft = beginDraft(c, 'complaint');
  const confidential = danger || meaning.signals?.includes('confidential');
  draft.complaint = {
    ...atHome(c, complaintFieldsOf(withPlaceBefore(c, meaning))),
    words: text === '' ? [] : [{ messageId: c.messageId, text }],
    ...(confidential ? { confidential: true as const } : {}),
    ...(danger ? { danger: true as const } : {}),
  };
  noteUnknown(draft, text);
  askComplaint(c, confidential && !danger ? [{ key: 'complaint.nameKept' }] : []);
  return draft;
}

/** Keeps the words of an answer when they tell more than the answer. */
function keepWords(c: Composer, draft: Draft): void {
  noteMessage(c, draft);
  const telling = wordCount(c.text) > 3 && c.meaning.intent !== 'affirm' && c.meaning.intent !== 'deny';
  if (telling && draft.complaint !== undefined) draft.complaint.words.push({ messageId: c.messageId, text: c.text });
}

/** What people put around a name: "उनका नाम रमेश है", "his name is Ramesh". */
const NAME_FRAME =
  /^(?:(?:उनका|उसका|इनका|इसका|unka|uska|inka|iska|his|her|their|the)\s+)?(?:(?:नाम|naam|nam|name)\s*(?:है|hai|is|:|-)?\s+)?|\s+(?:है|हैं|hai|hain|h|नाम है|naam hai)$|[.।!]+$/giu;

/** A name alone, said when the name of the official was asked. */
function nameAlone(c: Composer): string | null {
  const { meaning, text } = c;
  const said = meaning.officials?.[0]?.name;
  if (said !== undefined && !NO_NAME.test(said)) return said;
  const short =
    wordCount(text) <= 6 && /\p{L}/u.test(text) && !['affirm', 'deny', 'thanks', 'greeting'].includes(meaning.intent);
  const name = text.normalize('NFC').trim().replace(NAME_FRAME, '').trim();
  return short && name !== '' && wordCount(name) <= 4 && !NO_NAME.test(name) ? name : null;
}

/** Postpositions and verbs that no name holds: "शिकायत में फोटो जोड़ना" is nobody. */
const NO_NAME =
  /(?:^|\s)(?:में|को|से|का|की|के|है|हैं|नहीं|करना|जोड़ना|me|mein|ko|se|ka|ki|ke|hai|hain|nahi|karna|the|is|my|of)(?:\s|$)/iu;

function withoutFalseNames(meaning: Meaning): Meaning {
  if (!meaning.officials?.some((official) => official.name !== undefined && NO_NAME.test(official.name)))
    return meaning;
  const { officials, ...rest } = meaning;
  const left = officials.filter((official) => official.name === undefined || !NO_NAME.test(official.name));
  return left.length > 0 ? { ...rest, officials: left } : rest;
}

/** Adds what was said to the open complaint, then asks what is missing next. False when it said nothing about it. */
export function addToComplaint(c: Composer): boolean {
  const { draft, asked } = c.state;
  const complaint = draft?.complaint;
  if (draft === undefined || complaint === undefined) return false;
  const { meaning, text } = c;
  const what = asked?.about === 'draft' || asked?.about === undefined ? asked?.asks : asked.about;
  const meant = withoutFalseNames(meaning);
  const changes = changesOf(meant, complaint, 'complaint', c.facts.person.home) as Partial<ComplaintFields>;
  const confidential = meaning.signals?.includes('confidential') && !complaint.confidential;
  if (confidential) complaint.confidential = true;
  const lead = confidential ? [{ key: 'complaint.nameKept' }] : [];
  const renames = what === 'confirm' || what === 'which' ? wordCount(text) <= 3 : complaint.category === 'other';
  if (complaint.category !== undefined && meaning.intent !== 'correction' && !renames) delete changes.category;
  if (complaint.misconduct !== undefined && meaning.intent !== 'correction') delete changes.misconduct;
  let answered = Object.keys(changes).length > 0 || confidential === true;
  const unknown = says(text, 'not-known') || (meaning.intent === 'deny' && Object.keys(changes).length === 0);
  if (what === 'official-name' && changes.officials === undefined && !unknown) {
    const name = nameAlone(c);
    const [official] = complaint.officials ?? [];
    if (name !== null && official !== undefined) {
      changes.officials = [{ ...official, name }];
      answered = true;
    }
  }
  if (what === 'officials' && changes.officials === undefined && !unknown && !answered) {
    const name = nameAlone(c);
    if (name !== null) {
      changes.officials = [{ post: complaint.category === 'party' ? 'party-office-bearer' : 'other', name }];
      answered = true;
    }
  }
  if (what === 'category' && complaint.category === undefined && changes.category === undefined && !unknown) {
    changes.category = 'other';
    answered = true;
  }
  if (!answered && unknown && what !== undefined && what !== 'confirm') {
    decline(draft, what);
    answered = true;
  }
  if (!answered) return false;
  noteUnknown(draft, text);
  Object.assign(complaint, changes);
  keepWords(c, draft);
  askComplaint(c, lead);
  return true;
}

/** The yes: the complaint is opened, and its number completes the reply. */
export function fileComplaint(c: Composer): void {
  const { draft } = c.state;
  if (draft?.complaint === undefined) return;
  const { words, confidential, danger, linkedTo, ...fields } = draft.complaint;
  const others = c.facts.similar?.find((one) => !one.own && !one.confidential);
  const place = c.do({
    type: 'complaint.open',
    complaintId: draft.id,
    fields,
    words,
    evidence: draft.evidence,
    ...(confidential ? { confidential } : {}),
    ...(danger ? { danger } : {}),
    ...(linkedTo ? { linkedTo } : {}),
  });
  c.completeBy(place);
  c.say('complaint.filed');
  c.say(danger ? 'complaint.filedDanger' : confidential ? 'complaint.filedConfidential' : 'complaint.filedNext');
  if (others !== undefined) c.say('complaint.othersToo');
  c.state.last = { kind: 'complaint', ids: [draft.id], at: c.input.now };
  if (endDraft(c)) resume(c);
}
