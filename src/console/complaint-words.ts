/** A complaint in words: its matter, its clock, its steps. */
import type { Complaint, ComplaintStep } from '../complaints/complaint.ts';
import { HOLIDAYS } from '../complaints/holidays.ts';
import { workingDaysBetween } from '../complaints/working-days.ts';
import { type Html, html } from '../shared/html.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { ComplaintView } from './desk-data.ts';
import type { Names } from './names.ts';

const ENDED = new Set(['confirmed', 'withdrawn', 'closed']);

/** `आवास · रिश्वत माँगना · ₹8,000`. */
export function matterOf(complaint: Complaint, names: Names): string {
  const parts = [
    complaint.category && names.code('category', complaint.category),
    complaint.misconduct && names.code('misconduct', complaint.misconduct),
    complaint.amountInr !== undefined && `₹${names.number(complaint.amountInr)}`,
  ];
  return parts.filter((part) => part).join(' · ') || names.t('complaints.unnamed');
}

/** Where it is, as exactly as this viewer may know: of a withheld person the block. */
export function placeOf(complaint: Complaint, withheld: boolean, names: Names): string {
  if (complaint.place === undefined) return '';
  const { state, district, block } = complaint.place;
  return names.place(
    withheld
      ? { ...(state ? { state } : {}), ...(district ? { district } : {}), ...(block ? { block } : {}) }
      : complaint.place,
  );
}

/** `near`: three working days or fewer · `over`: the time has run out · `stopped`: it ended, or the complainant is being asked. */
export type ClockState = 'left' | 'near' | 'today' | 'over' | 'stopped';

/** The clock in words; days over are days of the calendar. */
export function clockOf(complaint: Complaint, now: Date, names: Names): { state: ClockState; words: string } {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`complaints.${key}`, params);
  if (ENDED.has(complaint.state) || complaint.state === 'resolved') return { state: 'stopped', words: t('stopped') };
  if (now > complaint.dueAt) {
    const days = Math.max(1, Math.floor((now.getTime() - complaint.dueAt.getTime()) / 86_400_000));
    return { state: 'over', words: t('daysOver', { count: days, n: names.number(days) }) };
  }
  const workingDaysLeft = workingDaysBetween(now, complaint.dueAt);
  if (workingDaysLeft <= 0 || dayOf(now) === dayOf(complaint.dueAt)) return { state: 'today', words: t('today') };
  return {
    state: workingDaysLeft <= 3 ? 'near' : 'left',
    words: t('daysLeft', { count: workingDaysLeft, n: names.number(workingDaysLeft) }),
  };
}

/** Holidays on which the clock stands, until the limit: `24 नव छुट्टी`. */
export function holidaysUntil(complaint: Complaint, now: Date, names: Names): string {
  const days = [...HOLIDAYS].filter((day) => day > dayOf(now) && day <= dayOf(complaint.dueAt)).sort();
  return days.map((day) => names.t('complaints.holiday', { day: names.day(day, 'least') })).join(', ');
}

/** The colour of a clock: amber near the end, red only when time has run out. */
export const CLOCK_TONE: Readonly<Record<ClockState, string>> = {
  left: '',
  near: 'warn',
  today: 'warn',
  over: 'bad',
  stopped: 'quiet',
};

/** From filing to the limit, with today on it: a bar beside its words. */
export function clockBar(complaint: Complaint, now: Date, names: Names): Html {
  const [from, to] = [complaint.openedAt.getTime(), complaint.dueAt.getTime()];
  const share = Math.min(1, Math.max(0, (now.getTime() - from) / Math.max(1, to - from)));
  const at = Math.round(share * 1000);
  const over = now > complaint.dueAt;
  return html`<div class="clock-bar"><svg viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true"><rect y="4" width="1000" height="6" fill="var(--line)"/><rect x="750" y="4" width="250" height="6" fill="var(--warn-tint)"/><rect y="4" width="${at}" height="6" fill="var(--${over ? 'bad' : 'accent'})"/><rect x="${Math.max(0, at - 2)}" width="4" height="14" fill="var(--ink)"/></svg><p class="ends small quiet"><span>${names.t('complaints.filed', { day: names.day(dayOf(complaint.openedAt), 'least') })}</span><span>${names.t('complaints.limit', { day: names.day(dayOf(complaint.dueAt), 'least') })}</span></p></div>`;
}

const VERBS = new Set([
  'open',
  'assign',
  'escalate',
  'resolve',
  'confirm',
  'reopen',
  'close',
  'withdraw',
  'note',
  'write',
  'ask',
  'unmask',
  'link',
  'correct',
  'overdue',
  'match',
  'release',
  'hand-back',
  'refer',
  'open-hearing',
  'make-confidential',
  'add-evidence',
  'add-words',
  'close-unconfirmed',
]);
/** Steps of which the complainant is told. */
const TOLD = new Set(['open', 'assign', 'escalate', 'resolve', 'close', 'close-unconfirmed', 'write', 'ask', 'refer']);
const LEVELS = new Set(['block', 'district', 'state', 'national']);

/** Who did it: a name, the centre itself, or the complainant, never by name. */
function actor(id: string | undefined, view: ComplaintView, names: Names): string {
  if (id === undefined || id === '' || id === 'system') return names.t('complaints.system');
  return (
    view.names[id] ??
    (id === 'complainant' || id === view.complaint.person ? names.t('complaints.person') : names.t('complaints.system'))
  );
}

/** One step of the story in words, and whether the complainant was told. */
export function stepWords(step: ComplaintStep, view: ComplaintView, names: Names): { words: string; told: boolean } {
  const to =
    step.to === undefined
      ? ''
      : LEVELS.has(step.to)
        ? names.t(`complaints.levels.${step.to}`)
        : actor(step.to, view, names);
  const verb = VERBS.has(step.verb) ? step.verb : 'other';
  return {
    words: names.t(`complaints.verb.${verb}`, { by: actor(step.by, view, names), to, verb: step.verb }),
    told: TOLD.has(step.verb),
  };
}
