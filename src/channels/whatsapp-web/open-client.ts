/**
 * The library's client, unmodified, with its faults kept in: what it does not await is caught here, so that a rejection nobody
 * hears does not end the process, and what it leaves running is ended. A client is used once; each attempt makes a new one.
 */
import { join } from 'node:path';
import type { Client, ClientOptions } from 'whatsapp-web.js';
import whatsapp from 'whatsapp-web.js';
import { freeFolder, sessionFolder } from './session-folder.ts';

export interface ClientSetting {
  name: string;
  /** Where sessions lie. */
  dataPath: string;
  executablePath: string;
  /** Further arguments for Chromium. */
  args: readonly string[];
  /** To link by a code that is typed on the phone, instead of a QR code. */
  pairPhone?: string;
}

/** How long one question to the page may take: a crashed page answers never. */
const PROTOCOL_TIMEOUT_MS = 60_000;
const CLOSE_MS = 5_000;

/** The library deletes the session's folder while Chromium still writes into it, and throws where nobody listens: we do it ourselves. */
class KeptSession extends whatsapp.LocalAuth {
  /** Called as soon as there is a browser and a page to watch. */
  onBrowser: () => void = () => undefined;
  override afterBrowserInitialized = async (): Promise<void> => this.onBrowser();
  override logout = async (): Promise<void> => undefined;
}

/** What is there in the client and not in its types. */
interface Inner {
  inject(): Promise<void>;
  initWebVersionCache(): Promise<void>;
  requestPairingCode(phone: string, notify?: boolean, intervalMs?: number): Promise<string>;
  destroy(): Promise<void>;
}

/** Nobody needs to hear that a page has gone while it was asked: the watch sees it. */
let guarded = false;
function guardProcess(onFault: (error: unknown) => void): void {
  if (guarded) return;
  guarded = true;
  process.on('unhandledRejection', (error) => {
    const where = error instanceof Error ? `${error.name} ${error.stack ?? ''}` : String(error);
    if (/whatsapp-web\.js|puppeteer|TargetCloseError|ProtocolError/.test(where)) onFault(error);
    else throw error;
  });
}

/** Makes a client whose loose ends are tied: `onFault` hears what the library would have lost. */
export async function openClient(
  setting: ClientSetting,
  hooks: { onFault(error: unknown): void; onBrowser(client: Client): void },
): Promise<Client> {
  const { onFault } = hooks;
  guardProcess(onFault);
  await freeFolder(sessionFolder(setting.dataPath, setting.name));
  const session = new KeptSession({ clientId: setting.name, dataPath: setting.dataPath });
  const options: ClientOptions = {
    authStrategy: session,
    // The default writes what it was given as WhatsApp's page to the disk and believes it the next time.
    webVersionCache: { type: 'none' },
    authTimeoutMs: 60_000,
    puppeteer: {
      executablePath: setting.executablePath,
      headless: true,
      // Chromium ends when this process does, however it ends.
      pipe: true,
      protocolTimeout: PROTOCOL_TIMEOUT_MS,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...setting.args,
      ],
    },
    ...(setting.pairPhone === undefined
      ? {}
      : { pairWithPhoneNumber: { phoneNumber: setting.pairPhone, showNotification: true, intervalMs: 170_000 } }),
  };
  const client = new whatsapp.Client(options);
  let seen = false;
  session.onBrowser = () => {
    if (!seen) hooks.onBrowser(client);
    seen = true;
  };
  const inner = client as unknown as Inner;
  const injected = inner.inject.bind(client);
  let begun = false;
  // The first one belongs to `initialize`, which must fail by it; later ones are called by a reload and awaited by nobody.
  inner.inject = () => {
    if (begun) return injected().catch(onFault);
    begun = true;
    return injected();
  };
  inner.initWebVersionCache = async () => {};
  const pair = inner.requestPairingCode.bind(client);
  inner.requestPairingCode = (...args) =>
    pair(...args).catch((error: unknown) => {
      onFault(error);
      return '';
    });
  const destroy = inner.destroy.bind(client);
  inner.destroy = () => destroy().catch(onFault);
  return client;
}

/** Ends a client and its Chromium, also one that does not answer or whose start failed half way. */
export async function closeClient(client: Client): Promise<void> {
  const browser = client.pupBrowser;
  const child = browser?.process();
  const late = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
  await Promise.race([Promise.resolve(client.destroy()).catch(() => undefined), late]);
  if (child && child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
  }
}

/** Below the centre's data folder. */
export function sessionsPath(dataDir: string): string {
  return join(dataDir, 'whatsapp-web');
}
