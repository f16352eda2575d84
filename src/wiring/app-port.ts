/** The app channel's port over the house's own stores. */
import type { AppPort } from '../channels/app/app-port.ts';
import { addressKey } from '../people/people-store.ts';
import type { CentreParts } from './centre.ts';

/** What the app's API sees of a centre. */
export function appPort(parts: Pick<CentreParts, 'stores' | 'live' | 'clock'>): AppPort {
  const { stores, live, clock } = parts;
  return {
    async personOf(user) {
      const address = { kind: 'app', value: user } as const;
      return (await stores.people.byAddresses([address])).get(addressKey(address))?.id ?? null;
    },
    turnsAfter: (person, n, limit) => stores.turns.afterNumber(person, n, limit),
    subscribe: (person, hear) => live.subscribe(person, hear),
    message: async (id) => (await stores.messages.byIds([id]))[0] ?? null,
    keepFile: ({ bytes }) => stores.files.keep({ content: bytes, at: clock.now() }),
    file: (id) => stores.files.find(id),
    reports: async (person, limit) => (await stores.reports.newestOf([person], limit)).get(person) ?? [],
    complaints: async (person, limit) => (await stores.complaints.newestOf([person], limit)).get(person) ?? [],
  };
}
