/**
 * What the desk's pages ask of the house, and the verbs they call: who waits, a person's conversation, complaints, people,
 * messages that broke. Every question names who asks: what they may not see is not there, in no list, total or search.
 */
import type { Complaint, ComplaintState } from '../complaints/complaint.ts';
import type { Sight } from '../complaints/visibility.ts';
import type { Message } from '../conversation/message.ts';
import type { TurnRecord } from '../conversation/turn-record.ts';
import type { SentEdition } from '../digests/digest.ts';
import type { Home, Language } from '../language/meaning.ts';
import type { Refusal } from '../people/act.ts';
import type { Handover } from '../people/handover.ts';
import type { Person, Role, StaffRole } from '../people/person.ts';
import type { SignedIn } from '../shared/web-route.ts';

/** A person as far as the viewer may know them: `name` absent and `withheld` where their name is not for this viewer. */
export interface SeenPerson {
  id: string;
  name?: string;
  withheld?: true;
  role?: Role;
  home?: Home;
  known: boolean;
}

/** One who waits for the desk. */
export interface WaitingPerson {
  person: SeenPerson;
  reason: Handover['reason'];
  urgent: boolean;
  since: Date;
  promisedAt: Date;
  late: boolean;
  /** Their last words, in their script; absent for a photo or a voice note without words. */
  lastWords?: { text: string; language: Language };
  /** Who has the conversation. */
  takenBy?: { id: string; name: string };
}

export const INBOX_FILTERS = ['all', 'mine', 'free'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** The queue: danger above all, then the longest wait. */
export interface InboxView {
  rows: WaitingPerson[];
  counts: Record<InboxFilter, number>;
}

/** A note among staff on a conversation. */
export interface StaffNote {
  id: string;
  by: string;
  at: Date;
  text: string;
}

/** One conversation: messages and turns as they are kept (hidden ones left out), oldest first, at most the last 50. */
export interface ThreadView {
  person: SeenPerson;
  consentedOn?: Date;
  language: Language;
  handover: (Handover & { takenByName?: string }) | null;
  messages: Message[];
  turns: TurnRecord[];
  notes: StaffNote[];
  counts: { reports: number; complaints: number };
}

export const COMPLAINT_FILTERS = ['open', 'late', 'mine', 'free', 'asked', 'ended', 'all'] as const;
/** `asked`: resolved, the complainant is being asked · `free`: nobody has it · `ended`: confirmed, closed or withdrawn. */
export type ComplaintFilter = (typeof COMPLAINT_FILTERS)[number];

/** A complaint in a list, as this viewer may see it: withheld persons and media are gone from it already. */
export interface ListedComplaint {
  complaint: Complaint;
  sight: Exclude<Sight, 'nothing'>;
  assignedName?: string;
}

export interface ComplaintsView {
  rows: ListedComplaint[];
  total: number;
  counts: Record<ComplaintFilter, number>;
  next?: number;
}

export interface ComplaintView {
  complaint: Complaint;
  sight: Exclude<Sight, 'nothing'>;
  /** Also of evidence that is not shown. */
  evidenceCount: number;
  /** Absent where their name is withheld. */
  complainant?: SeenPerson;
  /** The directory's English name; the page names it. */
  complainantDistrict?: string;
  assignee?: { id: string; name: string };
  /** Names of whoever stands in the steps, by id; the complainant is not among them. */
  names: Readonly<Record<string, string>>;
  /** Who it may be given to. */
  handlers: readonly { id: string; name: string }[];
  /** Other complaints about the same problem that the viewer may see. */
  same: readonly { ticket: string; state: ComplaintState; openedAt: Date }[];
  /** Whether this viewer may ask for the name with a reason. */
  mayReveal: boolean;
}

export type ComplaintVerb = 'assign' | 'escalate' | 'resolve' | 'note' | 'write' | 'ask' | 'release' | 'hand-back';

export interface BrokenMessage {
  turn: TurnRecord;
  person: SeenPerson;
  message?: Message;
}

export interface StaffMember {
  id: string;
  name: string;
  role: StaffRole;
  unit?: string;
  lastSeenAt?: Date;
}

/** What became of a verb: null when done, else why not (a code that `console.json` puts into words). */
export type Refused = Refusal | null;

export interface DeskData {
  inbox(staff: SignedIn, filter: InboxFilter): Promise<InboxView>;
  thread(staff: SignedIn, personId: string): Promise<ThreadView | null>;
  /** Calls `hear` when something changed for that person, until the function given back is called. */
  subscribe(personId: string, hear: () => void): () => void;
  take(staff: SignedIn, personId: string): Promise<Refused>;
  handBack(staff: SignedIn, personId: string): Promise<Refused>;
  /** Sends words of the desk to the person; `id` makes a repeated post one message. Opens a handover when there is none. */
  reply(staff: SignedIn, personId: string, text: string, id: string): Promise<Refused>;
  /** A note among staff: nobody else is told. */
  noteOn(staff: SignedIn, personId: string, text: string, id: string): Promise<Refused>;

  complaints(
    staff: SignedIn,
    query: { filter: ComplaintFilter; search?: string; category?: string },
    page: { offset: number; limit: number },
  ): Promise<ComplaintsView>;
  /** The ticket in any writing (`jh ran 26 123`); null when there is none this viewer may know of. */
  complaint(staff: SignedIn, ticket: string): Promise<ComplaintView | null>;
  complaintVerb(
    staff: SignedIn,
    ticket: string,
    verb: ComplaintVerb,
    input: { to?: string; note?: string; id: string },
  ): Promise<Refused>;
  /** The name, for a reason, once; noted in the story at once. */
  reveal(
    staff: SignedIn,
    ticket: string,
    reason: string,
    id: string,
  ): Promise<{ name?: string; phone?: string } | Refusal>;

  broken(staff: SignedIn): Promise<BrokenMessage[]>;
  replay(staff: SignedIn, turnId: string): Promise<boolean>;

  people(
    staff: SignedIn,
    search: string,
    page: { offset: number; limit: number },
  ): Promise<{ rows: (SeenPerson & Pick<Person, 'unit'>)[]; total: number; next?: number }>;
  staffMembers(staff: SignedIn): Promise<StaffMember[]>;
  /** A one-time sign-in link for that member; made anew when the name is new. Null when this viewer may not. */
  signInLink(
    staff: SignedIn,
    member: { id?: string; name: string; role: StaffRole; unit?: string },
  ): Promise<string | null>;
  /** Who gets which digest; for the person's own page. */
  subscriptions(
    staff: SignedIn,
    personId: string,
  ): Promise<{ unit: string; unitName: string; edition: SentEdition }[] | null>;
  setSubscription(staff: SignedIn, personId: string, unit: string, edition: SentEdition, on: boolean): Promise<Refused>;
}
