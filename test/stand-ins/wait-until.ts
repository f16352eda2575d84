/** Waits until something is so, in hooks and scripts as well as in tests. Throws with `what` when that takes longer. */
export async function waitUntil(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  timeoutMs = 30_000,
): Promise<void> {
  for (const until = Date.now() + timeoutMs; !(await isSo()); ) {
    if (Date.now() > until) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
