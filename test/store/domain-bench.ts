/** A whole domain over a database of its own, for the tests of this room: everything but queues and channels. */

import { ensureUnits } from '../../src/people/ensure-units.ts';
import type { NoticeEvent } from '../../src/people/notice.ts';
import type { Person } from '../../src/people/person.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { setClock } from '../../src/shared/clock.ts';
import { connectStore, ensureIndexes } from '../../src/store/connect.ts';
import type { DomainPorts } from '../../src/wiring/domain-ports.ts';
import { createStores } from '../../src/wiring/stores.ts';

/** Opens it; `told` lists what people were told, each once; `close` removes the database. */
export async function openDomain(name: string, start = '2026-11-16T12:00:00+05:30') {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new Error('MONGODB_URI is not set: run the tests by npm test');
  const connection = await connectStore(uri, { dbName: `test-${name}-${process.pid}` });
  const stores = createStores(connection, { dataDir: '.data/test' });
  const clock = setClock(new Date(start));
  const told: { personId: string; event: NoticeEvent; id: string }[] = [];
  const gazetteer = loadGazetteer({ extraFiles: [] });
  const ports: DomainPorts = {
    ...stores,
    gazetteer,
    clock,
    secret: 'a secret of thirty-two characters',
    config: { organisation: 'Test' },
    async notify(personId, event, { id }) {
      if (!told.some((one) => one.id === id)) told.push({ personId, event: event as NoticeEvent, id });
    },
  };
  await ensureIndexes(connection);
  await ensureUnits(stores.units, gazetteer);
  return {
    ports,
    stores,
    clock,
    told,
    connection,
    /** Inserts a person of the directory. */
    async person(id: string, fields: Partial<Person> = {}): Promise<Person> {
      const tree = await stores.units.tree();
      const unit = fields.home === undefined ? undefined : tree.ownerOf(fields.home)?.id;
      const person: Person = {
        id,
        addresses: [{ kind: 'phone', value: `9198${id}` }],
        known: true,
        createdAt: clock.now(),
        version: 1,
        ...(unit === undefined ? {} : { unit }),
        ...fields,
      };
      await stores.people.insert([person]);
      return person;
    },
    async close(): Promise<void> {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
