/** The page of the numbers over the house's own stores. Every act is in the audit trail. */

import type { CloudState } from '../channels/cloud-api/cloud-port.ts';
import { WEBHOOK_PATH } from '../channels/cloud-api/webhook-routes.ts';
import type { WebState } from '../channels/whatsapp-web/web-port.ts';
import type { NumbersData, NumberView, PhoneLink } from '../console/numbers-data.ts';
import { newId } from '../shared/ids.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { SignedIn } from '../shared/web-route.ts';
import type { CentreNumber } from '../store/numbers.ts';
import type { CentreParts } from './centre.ts';
import { type CloudNumbers, verifyTokenOf } from './cloud-numbers.ts';
import type { LinkedPhones } from './linked-phones.ts';
import type { Numbers } from './numbers.ts';

/** How a number may stand without anybody having to look after it. */
const CALM: ReadonlySet<string> = new Set(['ok', 'taken-over', 'removed', 'new', 'starting', 'qr', 'catching-up']);
/** Without a connection for less than this it mends itself, most of the time. */
const AWAY_MS = 120_000;
/** A wish that nobody has taken up for longer is nobody's: no process runs phones. */
const WISH_MS = 30_000;

/** A linked phone: what it says of itself, unless nobody runs it. */
function phoneStanding({ state, lease }: CentreNumber, now: Date): string {
  const { phase, trouble, since, firstLinkedAt, wish } = state as WebState;
  // Asked for a moment ago and not taken up yet.
  if (wish !== undefined && wish.kind !== 'unlink' && now.getTime() - wish.at.getTime() < WISH_MS) return 'starting';
  if (trouble !== undefined) return trouble;
  if (phase === undefined || (phase === 'unlinked' && firstLinkedAt === undefined)) return 'new';
  if (phase !== 'unlinked' && (lease === undefined || lease.until < now)) return 'stopped';
  if (phase === 'ready') return 'ok';
  if (phase === 'away' && now.getTime() - (since?.getTime() ?? 0) < AWAY_MS) return 'starting';
  return phase;
}

function linkOf({ state }: CentreNumber, now: Date): PhoneLink {
  const { phase, linkedAt, qr, code, catchUp, fault, sent } = state as WebState;
  return {
    hasSession: linkedAt !== undefined,
    sentToday: sent?.day === dayOf(now) ? sent.all : 0,
    ...(qr && phase === 'qr' ? { qr: qr.text } : {}),
    ...(code && phase === 'qr' ? { code: code.text } : {}),
    ...(catchUp && phase === 'catching-up' ? { catchUp } : {}),
    ...(fault ? { fault: fault.words } : {}),
  };
}

/** `numbers` is there once the centre runs. */
export function numbersData(
  parts: CentreParts,
  options: { cloud: CloudNumbers; phones: LinkedPhones; numbers(): Numbers | undefined; baseUrl(): string },
): NumbersData {
  const { stores, config, clock } = parts;
  const { cloud, phones } = options;

  function standingOf(number: CentreNumber): string {
    if (number.removedAt !== undefined) return 'removed';
    if (number.takenOverBy !== undefined) return 'taken-over';
    return number.kind === 'cloud-api'
      ? ((number.state as CloudState).trouble ?? 'ok')
      : phoneStanding(number, clock.now());
  }
  async function view(number: CentreNumber): Promise<NumberView> {
    const { phone } = number.state as WebState;
    const {
      display = phone && `+${phone}`,
      since,
      quality,
      perSecond,
      limit,
      unlimited,
      templates = [],
    } = number.state as CloudState;
    return {
      name: number.name,
      kind: number.kind,
      label: number.label,
      standing: standingOf(number),
      waiting: await stores.turns.countWaiting(number.name),
      templates,
      ...(number.kind === 'whatsapp-web' ? { link: linkOf(number, clock.now()) } : {}),
      ...(display === undefined ? {} : { display }),
      ...(since === undefined ? {} : { since }),
      ...(quality === undefined ? {} : { quality }),
      ...(perSecond === undefined ? {} : { perSecond }),
      ...(limit === undefined ? {} : { limit }),
      ...(unlimited === undefined ? {} : { unlimited }),
      ...(number.takenOverBy === undefined ? {} : { takenOverBy: number.takenOverBy }),
    };
  }
  const note = (staff: SignedIn, field: string, number: string, to?: string): Promise<void> =>
    stores.audit.append([
      {
        id: newId(),
        recordId: number,
        recordKind: 'number',
        field,
        by: staff.id,
        at: clock.now(),
        ...(to === undefined ? {} : { to }),
      },
    ]);

  return {
    list: async () => Promise.all((await stores.numbers.list()).map(view)),
    inTrouble: async () => (await stores.numbers.list()).filter((one) => !CALM.has(standingOf(one))).length,
    webhook: () => ({
      url: `${options.baseUrl()}${WEBHOOK_PATH}`,
      verifyToken: verifyTokenOf(config.secret),
      hasSecret: config.whatsappAppSecret !== undefined,
    }),
    unknown: () => stores.webhooks.unknown(),
    async add(staff, number) {
      const result = await cloud.add(number);
      if (result !== 'added') return result;
      await note(staff, 'add', `cloud-${number.phoneNumberId}`);
      await options.numbers()?.sync();
      return result;
    },
    async addPhone(staff, label) {
      const name = await phones.add(label);
      await note(staff, 'add', name);
      await options.numbers()?.sync();
      return name;
    },
    async wish(staff, name, wish) {
      const done = await phones.wish(name, { ...wish, at: clock.now() });
      if (done) await note(staff, wish.kind === 'unlink' ? 'unlink' : 'link', name);
      return done;
    },
    async takeOver(staff, from, to) {
      const done = (await options.numbers()?.takeOver(from, to)) ?? false;
      if (done) await note(staff, 'take-over', from, to);
      return done;
    },
    async remove(staff, name) {
      await stores.numbers.remove(name, clock.now());
      await note(staff, 'remove', name);
      await options.numbers()?.sync();
    },
    async submitTemplates(staff, name) {
      const number = (await stores.numbers.list()).find((one) => one.name === name && one.kind === 'cloud-api');
      if (number === undefined) return 0;
      const taken = await cloud.submitTemplates(number);
      await note(staff, 'submit-templates', name);
      return taken;
    },
  };
}
