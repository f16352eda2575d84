/** What was asked last, and how an answer to it is read. Each reader says whether the message was an answer at all. */
import { answerConfirm } from './answer-confirm.ts';
import { answerWhich } from './answer-which.ts';
import { askReport } from './ask-report.ts';
import { bareNumber, chosen, outsideMenu } from './choice.ts';
import { answerSatisfied } from './closing.ts';
import { addToComplaint, startComplaint } from './complaint-draft.ts';
import type { Composer } from './composer.ts';
import { correctRecord } from './correction.ts';
import { decline, noteMessage } from './draft-store.ts';
import { answerWhose } from './forwarded.ts';
import { openMenuOption } from './menu.ts';
import { says, wordCount } from './phrases.ts';
import { readPlaceAnswer } from './place-question.ts';
import { addToReport, startReport } from './report-draft.ts';
import { resume } from './resume.ts';

/** Another matter than the question: it is taken up as itself. */
function interrupts(c: Composer): boolean {
  const { intent, activities, people } = c.meaning;
  const kind = c.state.draft?.kind;
  const answers =
    c.meaning.place?.from === 'text' || c.meaning.since !== undefined || c.meaning.officials !== undefined;
  if (['stop', 'start', 'human'].includes(intent)) return true;
  if (['greeting', 'thanks', 'help'].includes(intent)) return !answers;
  if (intent === 'status') return c.state.asked?.asks !== 'satisfied' && c.state.asked?.asks !== 'which';
  if (intent === 'complaint') return kind === 'report' || kind === 'correction';
  if (intent === 'report')
    return (
      kind !== 'report' &&
      kind !== undefined &&
      (activities !== undefined || people !== undefined) &&
      wordCount(c.text) > 3
    );
  return intent === 'suggestion' && wordCount(c.text) > 4 && c.state.asked?.asks !== 'which';
}

function answerPlace(c: Composer): boolean {
  const { draft } = c.state;
  if (draft === undefined) return false;
  const { events } = draft;
  const index =
    events === undefined
      ? 0
      : Math.max(
          0,
          events.findIndex((event) => event.place?.block === undefined || event.place.district === undefined),
        );
  const known = events === undefined ? draft.complaint?.place : events[index]?.place;
  const answer = readPlaceAnswer(c, known, 'draft');
  if (answer.kind === 'none') return false;
  noteMessage(c, draft);
  if (answer.kind === 'asked') return true;
  if (answer.kind === 'declined') decline(draft, c.state.asked?.asks ?? 'block');
  else if (events !== undefined) {
    const { place } = answer;
    draft.events = events.map((event, i) =>
      i === index || (event.place?.block === undefined && event.place?.from !== 'text') ? { ...event, place } : event,
    );
  } else if (draft.complaint !== undefined) draft.complaint.place = answer.place;
  resume(c, null);
  return true;
}

/** A field of a report that was asked. */
function answerReportField(c: Composer): boolean {
  const { draft, asked } = c.state;
  if (draft?.events === undefined || asked === undefined) return false;
  const { meaning, text } = c;
  const number = bareNumber(text);
  const unknown =
    says(text, 'not-known') ||
    (meaning.intent === 'deny' && meaning.people === undefined && meaning.date === undefined);
  if (asked.asks === 'people' && meaning.people === undefined && number !== null) {
    draft.events = draft.events.map((event, i) =>
      i === 0 ? { ...event, people: { min: number, max: number } } : event,
    );
    noteMessage(c, draft);
  } else if (unknown) {
    decline(draft, asked.asks);
    delete draft.dateWrong;
  } else if (asked.asks === 'activities' && meaning.activities === undefined && meaning.intent === 'other') {
    draft.events = draft.events.map((event) => ({ ...event, activities: event.activities ?? ['other'] }));
    noteMessage(c, draft);
  } else if (
    meaning.people !== undefined ||
    meaning.date !== undefined ||
    meaning.activities !== undefined ||
    meaning.enrolled !== undefined ||
    meaning.inclusion !== undefined
  ) {
    addToReport(c);
    return true;
  } else return false;
  askReport(c);
  return true;
}

/** After "complaint" or "report" of the main menu: whatever is told is one. */
function answerMenuTopic(c: Composer): boolean {
  if (wordCount(c.text) < 2 || !['other', 'suggestion', 'correction', 'report', 'complaint'].includes(c.meaning.intent))
    return false;
  if (c.state.asked?.asks === 'category' && c.meaning.intent !== 'report') startComplaint(c);
  else if (c.state.asked?.asks === 'activities' && c.meaning.intent !== 'complaint') startReport(c);
  else return false;
  return true;
}

/** Reads the message as an answer to what was asked; false when nothing was asked or it answers nothing. */
export function answerOpen(c: Composer): boolean {
  const { asked, draft } = c.state;
  if (asked === undefined) return false;
  if (asked.asks === 'menu') {
    if (asked.about === 'forwarded') {
      if (outsideMenu(c)) return c.repeat('menu.again');
      return answerWhose(c);
    }
    const option = chosen(c);
    if (option !== undefined) return openMenuOption(c, option);
    return outsideMenu(c) ? c.repeat('menu.again') : false;
  }
  if (asked.asks === 'satisfied') return outsideMenu(c) ? c.repeat('menu.again') : answerSatisfied(c);
  if (interrupts(c)) return false;
  if (asked.asks === 'which') return answerWhich(c);
  if (asked.about === 'menu') return answerMenuTopic(c);
  if (asked.about === 'record') {
    correctRecord(c);
    return true;
  }
  if (draft === undefined) return false;
  if (asked.asks === 'confirm') return answerConfirm(c);
  if (outsideMenu(c)) return c.repeat('menu.again');
  if (asked.asks === 'block' || asked.asks === 'district') return answerPlace(c);
  if (draft.kind === 'report') return answerReportField(c);
  return draft.kind === 'complaint' && addToComplaint(c);
}
