/** One line that fills as the day goes by; without a terminal, a line now and then. */
const WIDTH = 30;
const QUIET_EVERY_MS = 10_000;

/** `show(0.4, '820 messages')` draws; `end()` leaves the line as it is. */
export function createProgressBar(out: NodeJS.WriteStream) {
  let last = 0;
  return {
    show(share: number, text: string): void {
      const now = Date.now();
      if (now - last < (out.isTTY ? 100 : QUIET_EVERY_MS)) return;
      last = now;
      const full = Math.min(WIDTH, Math.max(0, Math.round(share * WIDTH)));
      out.write(out.isTTY ? `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${text}\u001b[K` : `${text}\n`);
    },
    end(text: string): void {
      out.write(out.isTTY ? `\r${'█'.repeat(WIDTH)} ${text}\u001b[K\n` : `${text}\n`);
    },
  };
}
