/**
 * The numbers of the centre: which there are, of what kind, how each stands, and which took over from which. A secret in it is
 * sealed before it comes here.
 */
import { type mongo, Schema } from 'mongoose';
import type { Connection } from './connect.ts';

/** `{name: 'cloud-1234', kind: 'cloud-api', label: 'Ranchi', settings: {phoneNumberId: '1234'}, state: {quality: 'GREEN'}, addedAt}`. */
export interface CentreNumber {
  /** The channel instance's name, for ever. */
  name: string;
  kind: 'cloud-api' | 'whatsapp-web';
  /** What staff call it. */
  label: string;
  /** What its channel needs to run; secrets sealed. */
  settings: Record<string, string>;
  /** How it stands, as its channel tells. */
  state: Record<string, unknown>;
  addedAt: Date;
  /** The process that runs it, where only one may, and until when it has said so. */
  lease?: { owner: string; until: Date };
  /** The number its conversations went to. It sends nothing any more; what still comes by it is taken. */
  takenOverBy?: string;
  takenOverAt?: Date;
  /** It runs no more, and nothing is taken by it. */
  removedAt?: Date;
}

type NumberDoc = Omit<CentreNumber, 'name'> & { _id: string };

const schema = new Schema({ _id: String }, { collection: 'numbers', versionKey: false, strict: false });

export type NumberStore = ReturnType<typeof createNumberStore>;

/** The store of numbers over one connection. */
export function createNumberStore(connection: Connection) {
  const collection = connection.model('Number', schema).collection as unknown as mongo.Collection<NumberDoc>;
  return {
    /** All that were ever added, oldest first. */
    async list(): Promise<CentreNumber[]> {
      const docs = await collection.find({}).sort({ addedAt: 1, _id: 1 }).toArray();
      return docs.map(({ _id, ...rest }) => ({ name: _id, ...rest }));
    },
    /** One of them; null when there is none of that name. */
    async find(name: string): Promise<CentreNumber | null> {
      const doc = await collection.findOne({ _id: name });
      if (doc === null) return null;
      const { _id, ...rest } = doc;
      return { name: _id, ...rest };
    },
    /** It is that process's until then; `false` while it is another's. `dead`: an owner that is known to run no more. */
    async lease(name: string, owner: string, now: Date, until: Date, dead?: string): Promise<boolean> {
      const free = [{ lease: { $exists: false } }, { 'lease.owner': owner }, { 'lease.until': { $lt: now } }];
      const result = await collection.updateOne(
        { _id: name, $or: [...free, ...(dead === undefined ? [] : [{ 'lease.owner': dead }])] },
        { $set: { lease: { owner, until } } },
      );
      return result.matchedCount > 0;
    },
    async releaseLease(name: string, owner: string): Promise<void> {
      await collection.updateOne({ _id: name, 'lease.owner': owner }, { $unset: { lease: '' } });
    },
    /** Adds a number, or gives one that is there new settings; it runs again if it was removed. */
    async put(number: Pick<CentreNumber, 'name' | 'kind' | 'label' | 'settings'>, now: Date): Promise<void> {
      const { name, ...rest } = number;
      await collection.updateOne(
        { _id: name },
        {
          $set: rest,
          $setOnInsert: { addedAt: now, state: {} },
          $unset: { removedAt: '', takenOverBy: '', takenOverAt: '' },
        },
        { upsert: true },
      );
    },
    /** Notes how it stands; a field that is `undefined` is taken away. */
    async report(name: string, state: Record<string, unknown>): Promise<void> {
      const fields = Object.entries(state);
      const set = Object.fromEntries(fields.filter(([, v]) => v !== undefined).map(([k, v]) => [`state.${k}`, v]));
      const unset = Object.fromEntries(fields.filter(([, v]) => v === undefined).map(([k]) => [`state.${k}`, '']));
      await collection.updateOne({ _id: name }, {
        ...(Object.keys(set).length > 0 ? { $set: set } : {}),
        ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
      } as mongo.UpdateFilter<NumberDoc>);
    },
    /** Its conversations are another's from now on. `false` when they were somebody's already. */
    async takeOver(name: string, by: string, now: Date): Promise<boolean> {
      const result = await collection.updateOne(
        { _id: name, takenOverBy: { $exists: false } },
        { $set: { takenOverBy: by, takenOverAt: now } },
      );
      return result.modifiedCount > 0;
    },
    /** It runs no more. */
    async remove(name: string, now: Date): Promise<void> {
      await collection.updateOne({ _id: name }, { $set: { removedAt: now } });
    },
  };
}
