/**
 * What the simulator needs of the house. Everything it shows comes from here, so a reload shows the same conversation; it keeps
 * nothing itself.
 */
import type { Message } from '../../conversation/message.ts';
import type { TurnRecord } from '../../conversation/turn-record.ts';
import type { Language } from '../../language/meaning.ts';
import type { Person } from '../../people/person.ts';

/** A person who has, or can have, a phone here: `{key: 'sunita', name: 'सुनीता टोप्पो (नमूना)', language: 'hi'}`. */
export interface SimulatorPerson {
  /** The value of their address of kind `simulator`; 1 to 40 of a–z, 0–9, `-` and `_`. */
  key: string;
  name?: string;
  language?: Language;
  known?: boolean;
  /** Where they are at home, in words of the screen's language (`कांके, राँची`). */
  place?: string;
  /** Their role's code. */
  role?: Person['role'];
}

/** One person's side of things, newest last; at most the number asked for of each. */
export interface SimulatorConversation {
  person: Person | null;
  messages: Message[];
  /** Their turns. Replies that were sent carry `text`, word for word. */
  turns: TurnRecord[];
}

export interface SimulatorPort {
  /** People who wrote by the simulator, the latest first. */
  recent(limit: number, uiLanguage: 'hi' | 'en'): Promise<SimulatorPerson[]>;
  /** People of the directory (also the demo's) whose name, role or place fits; they answer to the key given here from then on. */
  directory(search: string, limit: number, uiLanguage: 'hi' | 'en'): Promise<SimulatorPerson[]>;
  /** What was said with the person of that key; `person: null` before their first message. */
  conversation(key: string, limit: number): Promise<SimulatorConversation>;
  /** The provider's id of one of that person's own messages: what an edit, a deletion and a second delivery name. */
  providerIdOf(key: string, messageId: string): Promise<string | null>;
  /** Keeps a file and gives its id. Throws when its kind is not allowed. */
  keepFile(file: { name: string; mime: string; bytes: Buffer }): Promise<string>;
  /** A kept file; null when there is none of that id. */
  file(id: string): Promise<{ mime: string; bytes: Buffer } | null>;
  /** Calls `hear` whenever something changed for that person, until the function given back is called. */
  subscribe(key: string, hear: () => void): () => void;
  /** The centre's clock. `advance` is there only where the clock may be set. */
  clock: { now(): Date; advance?(ms: number): Promise<void> };
}
