/** Numbers of Meta's Cloud API: the one webhook, the channel of each, and what the console does with them. */
import { createHmac } from 'node:crypto';
import { type CloudApi, createCloudApi } from '../channels/cloud-api/cloud-api.ts';
import type { CloudNumber, CloudState } from '../channels/cloud-api/cloud-port.ts';
import { createGraphClient } from '../channels/cloud-api/graph-client.ts';
import { askState } from '../channels/cloud-api/number-state.ts';
import { templatesToSubmit } from '../channels/cloud-api/template.ts';
import { seal, unseal } from '../shared/seal.ts';
import type { CentreNumber } from '../store/numbers.ts';
import type { CentreParts } from './centre.ts';
import { cloudPort } from './cloud-port.ts';

const PURPOSE = 'access token of a number';
const ASK_MS = 15_000;

/** What Meta must say at the challenge: made of the centre's secret, so that there is one setting less. */
export function verifyTokenOf(secret: string): string {
  return createHmac('sha256', secret).update('whatsapp verify token').digest('base64url').slice(0, 24);
}

export type CloudNumbers = ReturnType<typeof createCloudNumbers>;

/** `const cloud = createCloudNumbers(parts)`: `cloud.api.routes` to mount, `cloud.make` for the numbers. */
export function createCloudNumbers(parts: CentreParts) {
  const { config, stores, clock, texts } = parts;
  const api: CloudApi = createCloudApi({
    port: cloudPort(parts),
    graphUrl: config.graphUrl,
    ...(config.whatsappAppSecret === undefined ? {} : { appSecret: config.whatsappAppSecret }),
    verifyToken: verifyTokenOf(config.secret),
    applyStatus: parts.applyStatus,
  });

  /** What its channel runs with; null where the token was sealed with another secret. */
  function read(number: CentreNumber): CloudNumber | null {
    const { phoneNumberId, accountId, token } = number.settings;
    const open = unseal(token ?? '', { secret: config.secret, purpose: PURPOSE });
    return open === null || !phoneNumberId || !accountId
      ? null
      : { name: number.name, phoneNumberId, accountId, token: open };
  }

  const graphOf = (token: string) => createGraphClient({ url: config.graphUrl, token, timeoutMs: ASK_MS });

  return {
    api,
    make(number: CentreNumber) {
      const cloud = read(number);
      return cloud === null ? null : api.channel(cloud, number.state as CloudState);
    },
    /** Asks Meta about it, then keeps it with its token sealed. A word says what is wrong. */
    async add(given: {
      phoneNumberId: string;
      accountId: string;
      token: string;
      label: string;
    }): Promise<'added' | 'refused' | 'unreachable'> {
      const { phoneNumberId, accountId, token, label } = given;
      const name = `cloud-${phoneNumberId}`;
      const state = await askState(graphOf(token), { name, phoneNumberId, accountId, token });
      if (state === null) return 'unreachable';
      if (state.trouble !== undefined) return 'refused';
      const sealed = seal(token, { secret: config.secret, purpose: PURPOSE });
      await stores.numbers.put(
        { name, kind: 'cloud-api', label, settings: { phoneNumberId, accountId, token: sealed } },
        clock.now(),
      );
      await stores.numbers.report(name, { ...state, trouble: undefined, since: undefined, checkedAt: clock.now() });
      return 'added';
    },
    /** Hands the centre's templates in for approval; how many Meta took. */
    async submitTemplates(number: CentreNumber): Promise<number> {
      const cloud = read(number);
      if (cloud === null) return 0;
      const words = (language: 'hi' | 'en') => {
        const t = (key: string) => texts.t(language, `console:numbers.template.${key}`, { 1: '{{1}}' });
        return { update: t('update'), example: t('example'), waiting: t('waiting'), show: t('show') };
      };
      const graph = graphOf(cloud.token);
      let taken = 0;
      for (const body of templatesToSubmit({ hi: words('hi'), en: words('en') }))
        if ((await graph.post(`/${cloud.accountId}/message_templates`, body)).kind === 'ok') taken++;
      const state = await askState(graph, cloud);
      if (state?.templates) await stores.numbers.report(number.name, { templates: state.templates });
      return taken;
    },
  };
}
