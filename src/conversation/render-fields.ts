/** The read-back of a report's or complaint's facts, one line a fact, and of several events one line each. */
import type { ComplaintFields } from '../complaints/complaint.ts';
import type { ReportFields } from '../reports/report.ts';
import { type Naming, nameDate, nameField, nameInclusion, nameNumber, namePlace, nameRange } from './name-value.ts';
import type { ChangedPair } from './said-fields.ts';

const t = (n: Naming, key: string, params?: Record<string, unknown>): string =>
  n.texts.t(n.language, `reply:${key}`, params);
const line = (n: Naming, field: string, text: string): string => `• ${t(n, `field.${field}`)}: ${text}`;

function nameDay(n: Naming, event: ReportFields, implied: string | undefined): string | null {
  if (event.date !== undefined) return nameDate(n, event.date);
  return implied === undefined ? null : t(n, 'line.implied', { date: nameDate(n, implied) });
}

/** Several activities of one event are numbered, so that one can be spoken of: "1) रैली, 2) ज्ञापन". */
function nameActivities(n: Naming, activities: readonly string[]): string {
  if (activities.length < 2) return nameField(n, 'activities', activities);
  return activities.map((activity, i) => `${i + 1}) ${nameField(n, 'activities', [activity])}`).join(', ');
}

/** One event by its facts; `number` makes it a single line of a list. */
export function renderEvent(n: Naming, event: ReportFields, implied?: string, number?: number): string {
  const { activities, people, households, enrolled, inclusion, place, about } = event;
  const day = nameDay(n, event, implied);
  const planned = event.date !== undefined && n.today !== undefined && event.date > n.today;
  const crowd =
    people === undefined
      ? undefined
      : inclusion === undefined
        ? nameRange(n, people)
        : `${nameRange(n, people)} (${nameInclusion(n, inclusion)})`;
  if (number !== undefined) {
    const parts = [
      activities === undefined ? undefined : nameField(n, 'activities', activities),
      day ?? undefined,
      place === undefined ? undefined : namePlace(n, place),
      people === undefined ? undefined : t(n, 'unit.people', { number: nameRange(n, people) }),
      inclusion === undefined ? undefined : nameInclusion(n, inclusion),
      enrolled === undefined ? undefined : t(n, 'unit.enrolled', { number: nameNumber(enrolled) }),
      households === undefined ? undefined : t(n, 'unit.households', { number: nameNumber(households) }),
      planned ? t(n, 'line.planned') : undefined,
    ];
    return t(n, 'line.item', { number, text: parts.filter((part) => part !== undefined && part !== '').join(' · ') });
  }
  return [
    ...(planned ? [`• ${t(n, 'line.planned')}`] : []),
    ...(activities === undefined ? [] : [line(n, 'activities', nameActivities(n, activities))]),
    ...(day === null ? [] : [line(n, 'date', day)]),
    ...(place === undefined ? [] : [line(n, 'place', namePlace(n, place))]),
    ...(crowd === undefined
      ? inclusion === undefined
        ? []
        : [`• ${nameInclusion(n, inclusion)}`]
      : [line(n, 'people', crowd)]),
    ...(enrolled === undefined ? [] : [line(n, 'enrolled', nameNumber(enrolled))]),
    ...(households === undefined ? [] : [line(n, 'households', nameNumber(households))]),
    ...(about === undefined ? [] : [line(n, 'about', nameField(n, 'about', about))]),
  ].join('\n');
}

const COMPLAINT_FIELDS = [
  'category',
  'misconduct',
  'officials',
  'amountInr',
  'since',
  'date',
  'households',
  'place',
] as const;

/** A complaint by its facts. */
export function renderComplaint(n: Naming, complaint: ComplaintFields, evidence: number): string {
  const lines = COMPLAINT_FIELDS.filter((field) => complaint[field] !== undefined).map((field) =>
    line(n, field, nameField(n, field, complaint[field])),
  );
  if (evidence > 0) lines.push(line(n, 'evidence', t(n, 'line.attached', { number: evidence })));
  return lines.join('\n');
}

/** What a correction changed: the old and the new of each. */
export function renderPairs(n: Naming, pairs: readonly ChangedPair[]): string {
  return pairs
    .map(({ field, from, to }) => {
      const now = nameField(n, field, to);
      const before = nameField(n, field, from);
      const name = t(n, `field.${field}`);
      return before === ''
        ? t(n, 'line.set', { field: name, to: now })
        : t(n, 'line.changed', { field: name, from: before, to: now });
    })
    .join('\n');
}
