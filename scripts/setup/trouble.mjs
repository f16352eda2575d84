/** An expected fault. Its message is one sentence that says what to do; no stack trace is shown for it. */
export class Trouble extends Error {
  name = 'Trouble';
}

/** The sentence for a full disk; `path` is where writing failed. */
export function diskFull(path) {
  return new Trouble(
    `The disk that holds ${path} is full: free at least 1 GB and start again; what was stored is kept.`,
  );
}

/** Does this text (a server's log, npm's output, an error) speak of a full disk? */
export function speaksOfFullDisk(text) {
  return /ENOSPC|No space left on device|disk is full/i.test(text);
}

/**
 * Turns what was thrown into the text for the terminal: a Trouble's sentence, a sentence for the file system's own
 * faults, and for anything else (a fault of ours) the stack.
 */
export function sentenceFor(error) {
  if (error instanceof Trouble) return error.message;
  const path = error?.path ?? 'the centre';
  if (error?.code === 'ENOSPC') return diskFull(path).message;
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    return `${path} cannot be written: give your user the right to it (for example: chown -R "$USER" .) and start again.`;
  }
  return error?.stack ?? String(error);
}

/** Prints the sentence on stderr and ends the process with code 1, for the top of a script. */
export function endWith(error) {
  process.stderr.write(`\n✗ ${sentenceFor(error)}\n`);
  process.exit(1);
}
