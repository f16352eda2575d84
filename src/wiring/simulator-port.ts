/** The simulator's port over the house's own stores. */
import type { SimulatorPerson, SimulatorPort } from '../channels/simulator/simulator-port.ts';
import type { Person } from '../people/person.ts';
import type { CentreParts } from './centre.ts';

/** Somebody who has not written yet is looked for this often while their page is open. */
const LOOK_AGAIN_MS = 1_000;

/** `{key, name, place, …}` of a person; the key is the value of their simulator address, else made of their id. */
function describe(person: Person, parts: CentreParts, uiLanguage: 'hi' | 'en'): SimulatorPerson {
  const { home } = person;
  const part = (level: 'district' | 'block') =>
    home?.[level] ? [parts.gazetteer.display(home, level, uiLanguage)] : [];
  const place = [...part('block'), ...part('district')].join(', ');
  return {
    key: person.addresses.find((one) => one.kind === 'simulator')?.value ?? person.id.toLowerCase(),
    known: person.known,
    ...(person.name ? { name: person.name } : {}),
    ...(person.language ? { language: person.language } : {}),
    ...(person.role ? { role: person.role } : {}),
    ...(place ? { place } : {}),
  };
}

/** What the simulator sees of a centre. */
export function simulatorPort(parts: CentreParts): SimulatorPort {
  const { stores, live, clock } = parts;
  const find = async (key: string): Promise<Person | null> =>
    (await stores.people.byAddresses([{ kind: 'simulator', value: key }])).get(`simulator:${key}`) ?? null;

  return {
    async recent(limit, uiLanguage) {
      const ids = await stores.turns.recentPersons('simulator', limit);
      const people = await stores.people.byIds(ids);
      return ids.flatMap((id) => {
        const person = people.get(id);
        return person ? [describe(person, parts, uiLanguage)] : [];
      });
    },

    async directory(search, limit, uiLanguage) {
      const wanted = search.trim().toLowerCase();
      // Invented people only: whoever holds a phone here writes as its owner and reads what they are told.
      const people = await stores.people.find({ demo: true, known: true }, 5_000);
      const shown = people
        .map((person) => ({ person, shown: describe(person, parts, uiLanguage) }))
        .filter((one) =>
          `${one.shown.name ?? ''} ${one.shown.role ?? ''} ${one.shown.place ?? ''}`.toLowerCase().includes(wanted),
        )
        .slice(0, limit);
      for (const one of shown) {
        if (!one.person.addresses.some((address) => address.kind === 'simulator')) {
          await stores.people.addAddress(one.person.id, { kind: 'simulator', value: one.shown.key });
        }
      }
      return shown.map((one) => one.shown);
    },

    async conversation(key, limit) {
      const person = await find(key);
      if (person === null) return { person: null, messages: [], turns: [] };
      const [messages, turns] = await Promise.all([
        stores.messages.ofPerson(person.id, { limit }),
        stores.turns.ofPerson(person.id, { limit }),
      ]);
      // What a real person said and heard on another channel is not shown on a phone that anybody may pick up.
      const here = ({ channel }: { channel: string }) => person.demo === true || channel === 'simulator';
      return { person, messages: messages.filter(here), turns: turns.filter(here) };
    },

    async providerIdOf(key, messageId) {
      const person = await find(key);
      return person === null ? null : stores.messages.providerIdOf(person.id, messageId);
    },

    keepFile: (file) => stores.files.keep({ content: file.bytes, at: clock.now() }),

    async file(id) {
      const file = (await stores.messages.channelsOfFile(id)).includes('simulator')
        ? await stores.files.find(id)
        : null;
      return file === null ? null : { mime: file.mime, bytes: await stores.files.read(file) };
    },

    subscribe(key, hear) {
      let leave: (() => void) | undefined;
      let left = false;
      const look = async (): Promise<void> => {
        const person = await find(key);
        if (person === null || left) return;
        clearInterval(timer);
        leave = live.subscribe(person.id, hear);
        hear();
      };
      const timer = setInterval(() => void look().catch(parts.onError('simulator')), LOOK_AGAIN_MS);
      void look().catch(parts.onError('simulator'));
      return () => {
        left = true;
        clearInterval(timer);
        leave?.();
      };
    },

    clock: { now: () => clock.now() },
  };
}
