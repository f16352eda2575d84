/** What every channel by which WhatsApp comes sees of a centre in the same way. */
import { batch } from '../shared/batch.ts';
import { FileRefused } from '../store/files.ts';
import type { CentreParts } from './centre.ts';

/** `name`: under which faults are told. */
export function channelPort(
  parts: Pick<CentreParts, 'stores' | 'clock' | 'config' | 'onError' | 'outboundOf'>,
  name: string,
) {
  const { stores, clock } = parts;
  const onError = parts.onError(name);
  function wake(channel: string, turns: readonly string[], delayMs = 0): void {
    if (turns.length > 0) parts.outboundOf(channel)(turns, { delayMs }).catch(onError);
  }
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
    onError,
    wake,
    maxFileBytes: parts.config.fileMaxBytes,
    /** Keeps a file; null when its kind is not taken. Throws when the store is away. */
    async keepFile(content: Buffer): Promise<string | null> {
      try {
        return await stores.files.keep({ content, at: clock.now() });
      } catch (error) {
        if (error instanceof FileRefused) return null;
        throw error;
      }
    },
    /** What is held on a channel may go now: all of it, or what is for that person. */
    async release(channel: string, person?: string): Promise<void> {
      if (person === undefined) wake(channel, await stores.turns.release(channel));
      else await releasePerson({ channel, person });
    },
  };
}
