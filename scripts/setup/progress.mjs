/**
 * Shows set-up as it happens, one line a step:
 *
 *     ✓ Redis      redis-server 7.0.15 on 127.0.0.1:41873 (0.3 s)
 *
 * Colours and the line that is rewritten only on a terminal. `stream` is stdout for `npm start`, stderr for commands
 * whose stdout belongs to their own output.
 */
export function createProgress(stream = process.stdout) {
  const terminal = Boolean(stream.isTTY) && !process.env.NO_COLOR;
  const paint = (code, text) => (terminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  const label = (name) => name.padEnd(10);
  const write = (line) => stream.write(`${terminal ? '\r\u001b[K' : ''}${line}\n`);
  const say = (mark, name, text) => write(`${mark} ${label(name)} ${text}`);

  return {
    /**
     * Runs one step. `run` gets `note(text)` for what takes long and returns the text of the closing line.
     * What it throws goes on to the caller, without a closing line.
     */
    async step(name, run) {
      const startedAt = performance.now();
      const note = (text) => {
        if (terminal) stream.write(`\r\u001b[K${paint(36, '…')} ${label(name)} ${text}`);
        else say('…', name, text);
      };
      if (terminal) note('');
      try {
        const text = await run(note);
        say(paint(32, '✓'), name, `${text} ${paint(90, `(${seconds(startedAt)})`)}`);
      } catch (error) {
        if (terminal) stream.write('\r\u001b[K');
        throw error;
      }
    },
    /** A step that is not done, and why. */
    skip: (name, text) => say(paint(90, '–'), name, text),
    /** Something a person should see, e.g. a warning of the running centre. */
    warn: (name, text) => say(paint(33, '!'), name, text),
    /** A plain line. */
    line: (text = '') => write(text),
  };
}

/** Time since `startedAt` (from performance.now()) as people read it: `0.3 s`, `12 s`. */
export function seconds(startedAt) {
  const value = (performance.now() - startedAt) / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}
