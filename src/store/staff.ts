/** Those who sign in to the console. There are no passwords: a one-time link starts a session. */
import { Schema } from 'mongoose';
import type { StaffRole } from '../people/person.ts';
import { newId } from '../shared/ids.ts';
import type { Connection } from './connect.ts';

const schema = new Schema(
  {
    _id: String,
    name: { type: String, required: true },
    role: { type: String, required: true },
    unit: String,
    createdAt: { type: Date, required: true },
    lastSeenAt: Date,
    disabledAt: Date,
  },
  { collection: 'staff', versionKey: false },
);
schema.index({ role: 1 });

/** `{id, name: 'Anita Kerketta', role: 'agent', unit: 'district:ranchi', createdAt}`. `unit` absent: they see everything their role may. */
export interface StaffAccount {
  /** The person's id where they stand in the directory too, else an id of its own. */
  id: string;
  name: string;
  role: StaffRole;
  unit?: string;
  createdAt: Date;
  /** When they last did something, to within a minute. */
  lastSeenAt?: Date;
  /** Nobody can sign in as them any more, and their sessions have ended. */
  disabledAt?: Date;
}

interface StaffDoc extends Omit<StaffAccount, 'id'> {
  _id: string;
}

const SEEN_EVERY_MS = 60_000;

export type StaffStore = ReturnType<typeof createStaffStore>;

/** The store of staff accounts over one connection. */
export function createStaffStore(connection: Connection) {
  const collection = connection.model('Staff', schema).collection;
  const plain = ({ _id, ...rest }: StaffDoc): StaffAccount => ({ id: _id, ...rest });

  return {
    /** Makes an account, or gives the one of that id a new name, role or unit; a disabled one is enabled. */
    async put(account: { id?: string; name: string; role: StaffRole; unit?: string }, at: Date): Promise<StaffAccount> {
      const { id = newId(), unit, ...fields } = account;
      const doc = await collection.findOneAndUpdate(
        { _id: id as never },
        {
          $set: { ...fields, ...(unit === undefined ? {} : { unit }) },
          $unset: { disabledAt: '', ...(unit === undefined ? { unit: '' } : {}) },
          $setOnInsert: { createdAt: at },
        },
        { upsert: true, returnDocument: 'after' },
      );
      return plain(doc as unknown as StaffDoc);
    },

    /** An account by its id, also a disabled one; null when there is none. */
    async find(id: string): Promise<StaffAccount | null> {
      const doc = await collection.findOne({ _id: id as never });
      return doc === null ? null : plain(doc as unknown as StaffDoc);
    },

    /** Every account, oldest first, disabled ones too. */
    async list(): Promise<StaffAccount[]> {
      const docs = await collection.find({}).sort({ _id: 1 }).toArray();
      return (docs as unknown as StaffDoc[]).map(plain);
    },

    /** Notes that they are there; written once a minute at most. */
    async markSeen(id: string, at: Date): Promise<void> {
      const before = new Date(at.getTime() - SEEN_EVERY_MS);
      await collection.updateOne(
        { _id: id as never, $or: [{ lastSeenAt: { $exists: false } }, { lastSeenAt: { $lt: before } }] },
        { $set: { lastSeenAt: at } },
      );
    },

    /** Shuts an account: `false` when there was no open one. */
    async disable(id: string, at: Date): Promise<boolean> {
      const result = await collection.updateOne(
        { _id: id as never, disabledAt: { $exists: false } },
        { $set: { disabledAt: at } },
      );
      return result.modifiedCount > 0;
    },
  };
}
