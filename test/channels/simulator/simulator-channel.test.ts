import { describe, expect, it } from 'vitest';
import { createSimulatorChannel } from '../../../src/channels/simulator/simulator-channel.ts';
import { createAssets } from '../../../src/shared/assets.ts';
import { html } from '../../../src/shared/html.ts';
import { loadTexts } from '../../../src/shared/texts.ts';
import { findRoute, webRequest } from '../../console/serve-routes.ts';
import { memoryPort } from './memory-port.ts';

const NOW = new Date('2026-11-20T15:00:00+05:30');

describe('simulator channel', () => {
  const memory = memoryPort(NOW, () => null);
  const { channel, routes } = createSimulatorChannel({
    port: memory.port,
    texts: loadTexts(),
    page: async (page) => new Response(page.body.text),
    meaning: () => html``,
    frameAssets: createAssets('/assets', new Map([['icons.svg', '']])),
  });
  const post = async (path: string, form: Record<string, string>) => {
    const result = await findRoute(routes, 'POST', path)?.route.handle(
      webRequest(path, { method: 'POST', form, headers: new Headers({ accept: 'application/json' }) }),
    );
    return result instanceof Response ? result : new Response(null, { status: 599 });
  };

  it('says that it is not started, then hands on what comes and what was seen', async () => {
    expect(channel.health().ok).toBe(false);
    expect((await post('/simulator/messages', { person: 'asha', text: 'Hello' })).status).toBe(503);

    const seen: unknown[] = [];
    await channel.start(memory.intake, (update) => seen.push(update));
    expect(channel.health().ok).toBe(true);
    expect((await post('/simulator/messages', { person: 'asha', text: 'Hello', id: 'abcdefgh' })).status).toBe(200);
    expect((await post('/simulator/messages', { person: 'asha', text: '' })).status).toBe(422);
    expect(memory.kept.get('asha')?.messages).toHaveLength(1);

    await post('/simulator/seen', { ids: '01ABC.0 ../x 01ABC.1', status: 'read' });
    expect(seen).toEqual(
      [0, 1].map((i) => ({ channel: 'simulator', providerId: `01ABC.${i}`, status: 'read', at: expect.any(Date) })),
    );

    await channel.stop();
    expect(channel.health().ok).toBe(false);
  });

  it('what is sent is sent, again without harm: the page reads it from the turn', async () => {
    const message = {
      id: '01.0',
      person: 'p',
      to: { kind: 'simulator' as const, value: 'asha' },
      text: 'x',
      language: 'en' as const,
      at: NOW,
    };
    expect(await channel.send([message, message])).toEqual([
      { status: 'sent', providerId: '01.0' },
      { status: 'sent', providerId: '01.0' },
    ]);
    expect(channel).toMatchObject({ kind: 'simulator', repeatable: true, addressKinds: ['simulator'] });
  });
});
