/** Somebody may be in danger, or a child is concerned: the duty person is told at any hour. */
export interface Alert {
  id: string;
  person: string;
  signal: 'danger' | 'minor';
  messageId: string;
  complaintId?: string;
  /** `raised` nobody has looked · `seen` the duty person has · `released` others may know of it. */
  state: 'raised' | 'seen' | 'released';
  raisedAt: Date;
  seenBy?: string;
  seenAt?: Date;
  releasedBy?: string;
  releasedAt?: Date;
  demo?: true;
  version: number;
}
