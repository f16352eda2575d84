/** A person of the desk is wanted. While it is not ended the bot is silent. */
export interface Handover {
  id: string;
  person: string;
  reason: 'asked' | 'not-understood' | 'danger' | 'minor';
  urgent?: true;
  /** `open` nobody has it · `taken` somebody of the desk talks with the person · `ended` the bot has the conversation again. */
  state: 'open' | 'taken' | 'ended';
  openedAt: Date;
  messageId: string;
  /** By when the desk promised to answer. */
  promisedAt: Date;
  takenBy?: string;
  takenAt?: Date;
  /** Nobody answered in the promised time: said to the person, and seen one level up. */
  lateAt?: Date;
  endedAt?: Date;
  /** The person's unit and all above. */
  units: string[];
  demo?: true;
  version: number;
}
