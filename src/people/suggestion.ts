import type { ReportFields } from '../reports/report.ts';

/** What somebody proposed: kept with the place it is for; it has no number and no deadline. */
export interface Suggestion extends ReportFields {
  id: string;
  person: string;
  text: string;
  messageId: string;
  at: Date;
  units: string[];
  demo?: true;
  version: number;
}
