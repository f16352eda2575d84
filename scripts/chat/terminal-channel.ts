/** The simulator channel of a terminal: what is sent is in the turn log, and the terminal reads it there. */
import type { Channel } from '../../src/channels/channel.ts';

/** A channel that says "sent" to everything: for scripts that read replies from the store. */
export function terminalChannel(name = 'simulator'): Channel {
  return {
    name,
    kind: 'simulator',
    repeatable: true,
    addressKinds: ['simulator'],
    send: (messages) => Promise.resolve(messages.map(() => ({ status: 'sent' as const }))),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    health: () => ({ ok: true }),
  };
}
