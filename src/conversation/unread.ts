/** What a job of the inbound queue names: a person, and one message of theirs that may be unread. Ids only. */
export interface Unread {
  person: string;
  message: string;
}

/** `{person: 'p', message: 'm'}` as one word of a job. */
export function unreadWord(unread: Unread): string {
  return `${unread.person}/${unread.message}`;
}

/** The pair that a job's word names. */
export function readUnread(word: string): Unread {
  const slash = word.lastIndexOf('/');
  return { person: word.slice(0, slash), message: word.slice(slash + 1) };
}
