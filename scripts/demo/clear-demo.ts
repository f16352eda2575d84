/** Takes away exactly what demos made: everything of the people that carry their mark. */
import type { Connection } from '../../src/store/connect.ts';
import type { Stores } from '../../src/wiring/stores.ts';

/** How much was taken away, by kind. */
export type Cleared = Record<'people' | 'messages' | 'turns' | 'reports' | 'complaints' | 'files' | 'units', number>;

const CHUNK = 500;

/** Removes all demo data. Repeatable; nothing of anybody else is touched. */
export async function clearDemo(connection: Connection, stores: Stores): Promise<Cleared> {
  const collection = (name: string) => connection.collection<{ _id: string } & Record<string, unknown>>(name);
  const people = (
    await collection('people')
      .find({ demo: true }, { projection: { _id: 1 } })
      .toArray()
  ).map((doc) => String(doc._id));
  const cleared: Cleared = { people: 0, messages: 0, turns: 0, reports: 0, complaints: 0, files: 0, units: 0 };
  for (let i = 0; i < people.length; i += CHUNK) {
    const persons = people.slice(i, i + CHUNK);
    const own = { person: { $in: persons } };
    const ids = async (name: string) =>
      (
        await collection(name)
          .find(own, { projection: { _id: 1 } })
          .toArray()
      ).map((doc) => String(doc._id));
    const withFiles = await collection('messages')
      .find({ ...own, 'body.file': { $exists: true } }, { projection: { 'body.file': 1 } })
      .toArray();
    const files = withFiles.map((doc) => String((doc.body as { file: string }).file));
    const records = [
      ...(await ids('reports')),
      ...(await ids('complaints')),
      ...(await ids('handovers')),
      ...(await ids('alerts')),
      ...persons,
    ];
    await stores.files.remove(files);
    await stores.audit.removeOf(records);
    cleared.files += files.length;
    for (const name of ['messages', 'turns', 'reports', 'complaints'] as const)
      cleared[name] += (await collection(name).deleteMany(own)).deletedCount;
    for (const name of ['handovers', 'alerts', 'suggestions', 'subscriptions']) await collection(name).deleteMany(own);
    cleared.people += (await collection('people').deleteMany({ _id: { $in: persons } })).deletedCount;
  }
  await collection('digests').deleteMany({ demo: true });
  cleared.units = await stores.units.removeDemo();
  return cleared;
}
