/** `GET /api/v1/reports` and `/complaints`: a user's own, newest first. */
import { z } from 'zod';
import type { AppPort } from './app-port.ts';
import { userSchema } from './message-schema.ts';
import { type AppOperation, jsonAnswer, operation } from './operation.ts';
import { appComplaint, appComplaintSchema, appReport, appReportSchema } from './record-schemas.ts';

const query = z.object({
  user: userSchema,
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: 'At most so many.' }),
});

/** The two operations. */
export function getRecords(port: AppPort): AppOperation[] {
  return [
    operation({
      method: 'GET',
      path: '/api/v1/reports',
      id: 'getReports',
      scope: 'records',
      summary: 'Read the reports of one user',
      description: 'What the user reported and confirmed, newest first. A user who never wrote has none.',
      query,
      answers: { '200': jsonAnswer('The reports.', z.object({ reports: z.array(appReportSchema) })) },
      async handle(_request, { query: { user, limit } }) {
        const person = await port.personOf(user);
        return Response.json({ reports: person === null ? [] : (await port.reports(person, limit)).map(appReport) });
      },
    }),
    operation({
      method: 'GET',
      path: '/api/v1/complaints',
      id: 'getComplaints',
      scope: 'records',
      summary: 'Read the complaints of one user',
      description:
        'The user’s complaints, newest first, without their words. Complaints in confidence, of danger or about the organisation’s own are not among them: the user asks for those in the conversation.',
      query,
      answers: { '200': jsonAnswer('The complaints.', z.object({ complaints: z.array(appComplaintSchema) })) },
      async handle(_request, { query: { user, limit } }) {
        const person = await port.personOf(user);
        const own = person === null ? [] : await port.complaints(person, limit);
        return Response.json({ complaints: own.map(appComplaint).filter((one) => one !== null) });
      },
    }),
  ];
}
