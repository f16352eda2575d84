/** Changes of the phones on one page, as server-sent events: what is new or different, never the whole again. */
import { createHash } from 'node:crypto';
import { bubblesOf, isBusy, type Phone } from './phone-view.ts';
import type { PageLook } from './simulator-options.ts';
import type { SimulatorPort } from './simulator-port.ts';
import { traceView } from './trace-view.ts';

/** One phone as it should stand now: bubbles in order, and by id those the page does not have in this form. */
export interface PhoneChange {
  person: string;
  order: string[];
  set: Record<string, string>;
  busy: boolean;
  trace: string;
}

/** What the page is drawn with: the same functions as for the whole page. */
export interface DrawnPhone {
  bubbles: readonly { id: string; version: string; html: { text: string } }[];
  busy: boolean;
  trace: string;
}

/** Draws what changes of a phone. */
export function drawPhone(phone: Phone, look: PageLook, uiLanguage: 'hi' | 'en'): DrawnPhone {
  return {
    bubbles: bubblesOf(phone, { texts: look.texts, assets: look.assets, language: phone.language }),
    busy: isBusy(phone),
    trace: traceView(phone.conversation, { ...look, uiLanguage }).text,
  };
}

/** Says whether two drawings are the same: the page carries it, so that the stream need not send what stands there. */
export function versionOf(phone: DrawnPhone): string {
  const hash = createHash('sha256').update(`${phone.busy} ${phone.trace}`);
  for (const bubble of phone.bubbles) hash.update(`${bubble.id} ${bubble.version} `);
  return hash.digest('base64url').slice(0, 10);
}

/** Changes within this time go together: a reply's statuses follow one another quickly. */
const GATHER_MS = 60;

/** Yields each phone that differs from the version the page has, then whenever one changed, until the signal ends. */
export async function* livePhones(
  keys: readonly string[],
  versions: readonly (string | undefined)[],
  port: SimulatorPort,
  draw: (key: string) => Promise<DrawnPhone>,
  signal: AbortSignal,
): AsyncGenerator<{ event: 'phone'; data: PhoneChange }> {
  const changed = new Set(keys);
  const sent = new Map<string, Map<string, string>>();
  const last = new Map(keys.map((key, i) => [key, versions[i]]));
  let wake: () => void = () => undefined;
  const stops = keys.map((key) =>
    port.subscribe(key, () => {
      changed.add(key);
      wake();
    }),
  );
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  try {
    while (!signal.aborted) {
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
        continue;
      }
      const [key] = changed;
      if (key === undefined) continue;
      changed.delete(key);
      const phone = await draw(key);
      const before = sent.get(key);
      const version = versionOf(phone);
      const now = new Map(phone.bubbles.map((bubble) => [bubble.id, bubble.version]));
      sent.set(key, now);
      if (last.get(key) === version) continue;
      last.set(key, version);
      const fresh = phone.bubbles.filter((bubble) => before?.get(bubble.id) !== bubble.version);
      yield {
        event: 'phone',
        data: {
          person: key,
          order: [...now.keys()],
          set: Object.fromEntries(fresh.map((bubble) => [bubble.id, bubble.html.text])),
          busy: phone.busy,
          trace: phone.trace,
        },
      };
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    for (const stop of stops) stop();
  }
}
