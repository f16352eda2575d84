/**
 * The simulator: a page that works like phones, on the same intake as every other channel. It works without WhatsApp and keeps
 * nothing itself: what is shown is what the centre kept.
 */
import { readFileSync } from 'node:fs';
import { createAssets, leanText } from '../../shared/assets.ts';
import type { WebRoute } from '../../shared/web-route.ts';
import type { Channel, Intake, StatusUpdate } from '../channel.ts';
import type { SimulatorOptions } from './simulator-options.ts';
import { simulatorRoutes } from './simulator-routes.ts';

/** `const {channel, routes} = createSimulatorChannel({port, texts, page, meaning, frameAssets})`. */
export function createSimulatorChannel(options: SimulatorOptions): { channel: Channel; routes: WebRoute[] } {
  const own = (name: string) => leanText(name, readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8'));
  const assets = createAssets('/assets', new Map(['simulator.css', 'simulator.js'].map((name) => [name, own(name)])));
  let receive: { intake: Intake; onStatus: (update: StatusUpdate) => void } | null = null;

  const channel: Channel = {
    name: 'simulator',
    kind: 'simulator',
    repeatable: true,
    addressKinds: ['simulator'],
    // The reply stands in its turn already: the pages that look are told by the port and read it there.
    send: async (messages) => messages.map((message) => ({ status: 'sent', providerId: message.id })),
    async start(intake, onStatus) {
      receive = { intake, onStatus };
    },
    async stop() {
      receive = null;
    },
    health: () => (receive === null ? { ok: false, reason: 'the simulator is not started' } : { ok: true }),
  };
  return { channel, routes: [...assets.routes, ...simulatorRoutes(options, assets, () => receive)] };
}
