/** The Cloud API channel's port over the house's own stores. */
import type { CloudPort } from '../channels/cloud-api/cloud-port.ts';
import type { CentreParts } from './centre.ts';
import { channelPort } from './channel-port.ts';

/** A reply that Meta took and then could not deliver goes again so often. */
const MOST_TRIES = 4;

/** What the Cloud API's numbers see of a centre. */
export function cloudPort(
  parts: Pick<CentreParts, 'stores' | 'clock' | 'config' | 'onError' | 'outboundOf'>,
): CloudPort {
  const { stores } = parts;
  const { clock, onError, wake, maxFileBytes, keepFile, release } = channelPort(parts, 'cloud-api');
  return {
    clock,
    webhooks: stores.webhooks,
    openings: stores.openings,
    lastHeard: (channel, persons) => stores.messages.lastOn(channel, persons),
    async personOf(address, also) {
      const [person] = await stores.people.identify([{ address, also, at: clock.now() }]);
      return person?.id ?? '';
    },
    keepFile,
    maxFileBytes,
    release,
    async sendAgain(replyId, until, reason) {
      const at = clock.now();
      const put = await stores.turns.hold(replyId, { at, until, reason, most: 2 * MOST_TRIES });
      const turn = replyId.slice(0, replyId.lastIndexOf('.'));
      const [kept] = put ? await stores.turns.byIds([turn]) : [];
      if (kept) wake(kept.channel, [turn], Math.max(50, until.getTime() - at.getTime()));
      return put;
    },
    report: (channel, state) => stores.numbers.report(channel, { ...state }),
    onError,
  };
}
