/** A whole centre with one linked phone, over the stand-in of WhatsApp Web's page in a real Chromium. */
import type { WebState } from '../../../src/channels/whatsapp-web/web-port.ts';
import { chromiumHere } from '../../e2e/open-browser.ts';
import { openCentre } from '../../e2e/open-centre.ts';
import { waitUntil } from '../../stand-ins/wait-until.ts';
import {
  type LinkablePhone,
  openWhatsappNetwork,
  type PageConfig,
  type WhatsappNetwork,
} from '../../stand-ins/whatsapp-web/whatsapp-network.ts';

const TICK_MS = 50;

/** As fast as can be, so that tests do not wait. */
export const AT_ONCE = {
  WHATSAPP_WEB_PER_MINUTE: '60000',
  WHATSAPP_WEB_CHAT_GAP_MS: '0',
  WHATSAPP_WEB_WARM_UP_DAYS: '0',
  WHATSAPP_WEB_PER_DAY: '100000',
  QUIET_HOURS: '00:00-00:00',
};

export type OpenPhone = Awaited<ReturnType<typeof openPhone>>;

/** Opens a centre, adds a phone and links it. */
export async function openPhone(
  name: string,
  { page = {}, env = {} }: { page?: PageConfig; env?: Readonly<Record<string, string>> } = {},
) {
  const network: WhatsappNetwork = await openWhatsappNetwork(page);
  const c = await openCentre(name, new Date(), {
    CHROMIUM_PATH: chromiumHere(),
    CHROMIUM_ARGS: network.chromiumArgs,
    ...AT_ONCE,
    ...env,
  });
  const tick = setInterval(() => c.clock.set(new Date()), TICK_MS);
  const number = await c.phones.add('राँची');
  await c.numbers.sync();
  const phone: LinkablePhone = network.phone('911140000000');

  const state = async (): Promise<WebState> => ((await c.centre.stores.numbers.find(number))?.state ?? {}) as WebState;
  const until = (phase: WebState['phase'], timeoutMs = 30_000) =>
    waitUntil(`the phone is ${phase}`, async () => (await state()).phase === phase, timeoutMs);
  async function link(): Promise<void> {
    await c.phones.wish(number, { kind: 'link', at: new Date() });
    await until('qr');
    await waitUntil('a page shows a code', () => network.shown() === 1);
    phone.scan();
    await until('ready');
  }
  const personOf = async (kind: 'phone' | 'lid', value: string): Promise<string> =>
    (await c.centre.stores.people.byAddresses([{ kind, value }])).get(`${kind}:${value}`)?.id ?? '';

  return {
    c,
    network,
    number,
    phone,
    state,
    until,
    link,
    personOf,
    /** What a person sent, as it is kept, oldest first. */
    async kept(kind: 'phone' | 'lid', value: string) {
      return c.centre.stores.messages.ofPerson(await personOf(kind, value), { limit: 500 });
    },
    repliesOf: async (value: string) =>
      (await c.centre.stores.turns.ofPerson(await personOf('phone', value), { limit: 500 })).flatMap(
        (turn) => turn.replies,
      ),
    async close(): Promise<void> {
      await c.close();
      clearInterval(tick);
      await network.close();
    },
  };
}
