/** A person's own reports and complaints as the app may show them to that person. */
import { z } from 'zod';
import { COMPLAINT_STATES, type Complaint } from '../../complaints/complaint.ts';
import { ACTIVITIES, CATEGORIES, type MeantPlace, MISCONDUCTS } from '../../language/meaning.ts';
import type { Report } from '../../reports/report.ts';

const placeSchema = z
  .object({
    state: z.string().optional(),
    district: z.string().optional(),
    block: z.string().optional(),
    panchayat: z.string().optional(),
    village: z.string().optional(),
    ward: z.string().optional(),
    booth: z.string().optional(),
  })
  .meta({ id: 'Place', description: 'Where; parts that were not said are absent.' });

/** One report. */
export const appReportSchema = z
  .object({
    id: z.string(),
    status: z.enum(['counted', 'planned', 'withdrawn']),
    activities: z.array(z.enum(ACTIVITIES)),
    date: z.iso.date().optional().meta({ description: 'The day of the activity, in India.' }),
    people: z.object({ min: z.int(), max: z.int() }).optional(),
    households: z.int().optional(),
    enrolled: z.int().optional(),
    place: placeSchema.optional(),
    confirmedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Report', description: 'What the user reported and confirmed.' });

/** One complaint. */
export const appComplaintSchema = z
  .object({
    ticket: z.string().meta({ example: 'JH-RAN-26-000123' }),
    state: z.enum(COMPLAINT_STATES),
    category: z.enum(CATEGORIES).optional(),
    misconduct: z.enum(MISCONDUCTS).optional(),
    place: placeSchema.optional(),
    level: z.enum(['block', 'district', 'state', 'national']).meta({ description: 'Who has it now.' }),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().meta({ description: 'By when it should be resolved.' }),
    closedAt: z.iso.datetime().optional(),
    steps: z
      .array(z.object({ verb: z.string(), at: z.iso.datetime() }))
      .meta({ description: 'Its story, newest last.' }),
  })
  .meta({ id: 'Complaint', description: 'A complaint of the user.' });

function placeOf(place: MeantPlace | undefined): { place?: z.output<typeof placeSchema> } {
  const found = placeSchema.safeParse(place ?? {});
  return found.success && Object.keys(found.data).length > 0 ? { place: found.data } : {};
}

/** A report without what only the house needs. */
export function appReport(report: Report): z.output<typeof appReportSchema> {
  const { id, status, activities = [], date, people, households, enrolled, place, confirmedAt, changedAt } = report;
  return {
    id,
    status,
    activities,
    ...(date === undefined ? {} : { date }),
    ...(people === undefined ? {} : { people: { min: people.min, max: people.max } }),
    ...(households === undefined ? {} : { households }),
    ...(enrolled === undefined ? {} : { enrolled }),
    ...placeOf(place),
    confirmedAt: confirmedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/**
 * A complaint without words, handlers and notes; null for one in confidence, of danger, or about the organisation's own: the
 * app's makers may not learn of those, and the person asks for them in the conversation.
 */
export function appComplaint(complaint: Complaint): z.output<typeof appComplaintSchema> | null {
  const { ticket, state, category, misconduct, place, level, openedAt, dueAt, closedAt, steps } = complaint;
  if (complaint.confidential || complaint.danger || complaint.accused || complaint.about === 'office-bearer')
    return null;
  return {
    ticket,
    state,
    ...(category === undefined ? {} : { category }),
    ...(misconduct === undefined ? {} : { misconduct }),
    ...placeOf(place),
    level,
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(closedAt === undefined ? {} : { closedAt: closedAt.toISOString() }),
    steps: steps.map(({ verb, at }) => ({ verb, at: at.toISOString() })),
  };
}
