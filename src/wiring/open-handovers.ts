/** Opens handovers; one that is under way for the person becomes urgent instead where that is wanted. */
import type { Effect } from '../conversation/effect.ts';
import type { Act } from '../people/act.ts';
import { openHandover, urgeHandover } from '../people/open-handover.ts';
import { deriveId } from '../shared/ids.ts';
import { carryOut } from './carry-out.ts';
import type { DomainPorts } from './domain-ports.ts';

/** One handover that is wanted. */
export interface HandoverToOpen {
  act: Act;
  effect: Omit<Extract<Effect, { type: 'handover.open' }>, 'type'>;
  person: string;
  units: readonly string[];
  demo?: true;
}

/** Opens them; a person has at most one under way. */
export async function openHandovers(list: readonly HandoverToOpen[], ports: DomainPorts): Promise<void> {
  if (list.length === 0) return;
  const going = await ports.handovers.goingOf(list.map((one) => one.person));
  const ids = new Map(list.map((one) => [one, deriveId('handover', one.act.id)]));
  const ended = await ports.handovers.byIds([...ids.values()]);
  const fresh = list.filter((one) => !going.has(one.person) && !ended.has(ids.get(one) ?? ''));
  const { deskHours } = ports.config;
  const refused = await ports.handovers.records.insert(
    fresh.map(({ act, effect, person, units, demo }) => {
      const { reason, urgent, messageId } = effect;
      const record = openHandover({
        id: deriveId('handover', act.id),
        person,
        reason,
        ...(urgent === undefined ? {} : { urgent }),
        messageId,
        units,
        at: act.at,
        ...(deskHours === undefined ? {} : { hours: deskHours }),
        ...(demo === undefined ? {} : { demo }),
      });
      return { record, applied: [{ id: act.id }], outbox: { audit: [], notices: [] } };
    }),
  );
  const others = list.filter(
    (one) => (going.has(one.person) || refused.has(ids.get(one) ?? '')) && one.effect.urgent === true,
  );
  if (others.length === 0) return;
  const now = await ports.handovers.goingOf(others.map((one) => one.person));
  await carryOut(
    ports.handovers.records,
    others.flatMap(({ act, effect, person }) => {
      const record = now.get(person);
      return record === undefined
        ? []
        : [
            {
              recordId: record.id,
              act,
              verb: (handover: typeof record, one: Act) => urgeHandover(handover, effect, one),
            },
          ];
    }),
    ports,
  );
}
