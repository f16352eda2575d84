/** Linked phones: the channel of each, and what the console does with them. */

import { sessionsPath } from '../channels/whatsapp-web/open-client.ts';
import type { WebWish } from '../channels/whatsapp-web/web-port.ts';
import { createWhatsappWeb } from '../channels/whatsapp-web/whatsapp-web.ts';
import { newId } from '../shared/ids.ts';
import type { CentreNumber } from '../store/numbers.ts';
import type { CentreParts } from './centre.ts';
import { NUMBERS_TOPIC, webPort } from './web-port.ts';

export type LinkedPhones = ReturnType<typeof createLinkedPhones>;

/** `const phones = createLinkedPhones(parts)`: `phones.make` for the numbers. */
export function createLinkedPhones(parts: CentreParts) {
  const { config, stores, clock, live } = parts;
  return {
    /** A session is one process's: only those with the role `channel` make one. */
    make(number: CentreNumber) {
      if (!config.roles.includes('channel')) return null;
      return createWhatsappWeb({
        phone: { name: number.name },
        port: webPort(parts, number.name),
        manners: config.manners,
        dataPath: sessionsPath(config.dataDir),
        executablePath: config.chromiumPath,
        args: config.chromiumArgs,
      });
    },
    /** Adds one; it is linked by a person afterwards. Gives its name. */
    async add(label: string): Promise<string> {
      const name = `phone-${newId().slice(-8).toLowerCase()}`;
      await stores.numbers.put({ name, kind: 'whatsapp-web', label, settings: {} }, clock.now());
      return name;
    },
    /** A person wants something of it; its own process carries it out. */
    async wish(name: string, wish: WebWish): Promise<boolean> {
      const number = await stores.numbers.find(name);
      if (number?.kind !== 'whatsapp-web' || number.removedAt !== undefined) return false;
      await stores.numbers.report(name, { wish });
      live.publish([NUMBERS_TOPIC]);
      return true;
    },
  };
}
