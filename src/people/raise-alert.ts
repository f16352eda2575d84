import type { Alert } from './alert.ts';

/** An alert as it is first kept. */
export function raiseAlert(input: {
  id: string;
  person: string;
  signal: Alert['signal'];
  messageId: string;
  complaintId?: string;
  at: Date;
  demo?: true;
}): Alert {
  const { at, ...rest } = input;
  return { ...rest, state: 'raised', raisedAt: at, version: 1 };
}
