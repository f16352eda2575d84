/** What the app's channel needs of the house; `main` gives it. `user` is always the id that the app itself gave its user. */
import type { Complaint } from '../../complaints/complaint.ts';
import type { Message } from '../../conversation/message.ts';
import type { TurnRecord } from '../../conversation/turn-record.ts';
import type { Report } from '../../reports/report.ts';

export interface AppPort {
  /** The person with that address of kind `app`; null before their first message. */
  personOf(user: string): Promise<string | null>;
  /** That person's turns whose number is greater than `n`, smallest first. */
  turnsAfter(person: string, n: number, limit: number): Promise<TurnRecord[]>;
  /** Calls `hear` whenever something changed for that person, until the function given back is called. */
  subscribe(person: string, hear: () => void): () => void;
  /** A kept message, by our own id. */
  message(id: string): Promise<Message | null>;
  /** Keeps a file and gives its id. */
  keepFile(file: { mime: string; bytes: Buffer }): Promise<string>;
  /** What a kept file is; null when there is none of that id. */
  file(id: string): Promise<{ mime: string; bytes: number } | null>;
  /** The person's own reports, newest first. */
  reports(person: string, limit: number): Promise<Report[]>;
  /** The person's own complaints, newest first. */
  complaints(person: string, limit: number): Promise<Complaint[]>;
}
