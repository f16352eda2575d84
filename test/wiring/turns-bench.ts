/** Workers over real stores, each with a memory of its own, as processes beside one another have it. No queue: a test names what is to be done. */
import type { Facts } from '../../src/conversation/turn.ts';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import { understand } from '../../src/language/understand.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { setClock } from '../../src/shared/clock.ts';
import { createMessageStore } from '../../src/store/messages.ts';
import { createTurnStore } from '../../src/store/turns.ts';
import { createRunTurns, type TurnPorts } from '../../src/wiring/run-turns.ts';
import { openTestStore } from '../store/test-store.ts';

const gazetteer = loadGazetteer({ extraFiles: [] });
const AT = new Date('2026-11-20T10:00:00+05:30');

/** Opens the stores; `worker()` is a new process of workers, whose parts may be replaced. */
export async function openTurns(name: string) {
  const store = await openTestStore(name, (connection) => ({
    messages: createMessageStore(connection),
    turns: createTurnStore(connection),
  }));
  const { messages, turns } = store.stores;
  const known = (id: string) => ({
    id,
    addresses: [],
    known: true,
    name: 'नमूना',
    consent: { at: AT, noticeVersion: '1', messageId: 'x', adult: true as const },
    createdAt: AT,
    version: 1,
  });
  let sent = 0;
  return {
    ...store,
    messages,
    turns,
    clock: setClock(AT),
    /** Keeps a text of somebody; gives its id. */
    async say(person: string, text: string): Promise<string> {
      const [kept] = await messages.keep([
        {
          providerId: `${person}-${sent++}`,
          person,
          channel: 'simulator',
          at: AT,
          arrivedAt: AT,
          body: { kind: 'text', text },
        },
      ]);
      return kept?.id ?? '';
    },
    worker(replaced: Partial<TurnPorts> = {}) {
      return createRunTurns({
        clock: setClock(AT),
        replyQuietMs: 0,
        messages,
        turns,
        meet: async (ids) => new Map(ids.map((id) => [id, { person: known(id) }])),
        loadFacts: async (requests) =>
          new Map(
            requests.map(({ person }) => [
              person.id,
              {
                person,
                reports: [],
                complaints: [],
                handover: 'none',
                deskOpen: true,
                gazetteer,
                centre: { organisation: 'X' },
              } as unknown as Facts,
            ]),
          ),
        understand: (text, context) => understand(text, context, gazetteer),
        render: () => ({ text: 'x' }),
        relay: async () => undefined,
        onFault: () => undefined,
        onTurn: () => undefined,
        ...replaced,
      });
    },
    /** Every message with how many turns handled it, of one person. */
    async timesHandled(person: string): Promise<Record<string, number>> {
      const all = await turns.ofPerson(person, { limit: 10_000 });
      const times: Record<string, number> = {};
      for (const id of all.flatMap((turn: TurnRecord) => turn.messages)) times[id] = (times[id] ?? 0) + 1;
      return times;
    },
  };
}
