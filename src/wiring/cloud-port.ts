/** The Cloud API channel's port over the house's own stores. */
import type { CloudPort } from '../channels/cloud-api/cloud-port.ts';
import { batch } from '../shared/batch.ts';
import { FileRefused } from '../store/files.ts';
import type { CentreParts } from './centre.ts';

/** A reply that Meta took and then could not deliver goes again so often. */
const MOST_TRIES = 4;

/** What the Cloud API's numbers see of a centre. */
export function cloudPort(
  parts: Pick<CentreParts, 'stores' | 'clock' | 'config' | 'onError' | 'outboundOf'>,
): CloudPort {
  const { stores, clock } = parts;
  const wake = (channel: string, turns: readonly string[], delayMs = 0): void => {
    if (turns.length > 0) parts.outboundOf(channel)(turns, { delayMs }).catch(parts.onError('cloud-api'));
  };
  /** Whoever writes is looked for among what is held: those who write at the same time in one question. */
  const releasePerson = batch<{ channel: string; person: string }, void>(
    async (items) => {
      for (const channel of new Set(items.map((one) => one.channel))) {
        const persons = items.filter((one) => one.channel === channel).map((one) => one.person);
        wake(channel, await stores.turns.release(channel, [...new Set(persons)]));
      }
      return items.map(() => undefined);
    },
    { max: 200, lingerMs: 20 },
  );
  return {
    clock,
    webhooks: stores.webhooks,
    openings: stores.openings,
    lastHeard: (channel, persons) => stores.messages.lastOn(channel, persons),
    async personOf(address, also) {
      const [person] = await stores.people.identify([{ address, also, at: clock.now() }]);
      return person?.id ?? '';
    },
    async keepFile(bytes) {
      try {
        return await stores.files.keep({ content: bytes, at: clock.now() });
      } catch (error) {
        if (error instanceof FileRefused) return null;
        throw error;
      }
    },
    maxFileBytes: parts.config.fileMaxBytes,
    async release(channel, person) {
      if (person === undefined) wake(channel, await stores.turns.release(channel));
      else await releasePerson({ channel, person });
    },
    async sendAgain(replyId, until, reason) {
      const at = clock.now();
      const put = await stores.turns.hold(replyId, { at, until, reason, most: 2 * MOST_TRIES });
      const turn = replyId.slice(0, replyId.lastIndexOf('.'));
      const [kept] = put ? await stores.turns.byIds([turn]) : [];
      if (kept) wake(kept.channel, [turn], Math.max(50, until.getTime() - at.getTime()));
      return put;
    },
    report: (channel, state) => stores.numbers.report(channel, { ...state }),
    onError: parts.onError('cloud-api'),
  };
}
