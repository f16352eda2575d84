/** Whether MongoDB refused a write only because it was there before (E11000). */
export function isDuplicateKey(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('writeErrors' in error) {
    const list = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
    if (list.length > 0)
      return list.every((one: { code?: number; err?: { code?: number } }) => (one.code ?? one.err?.code) === 11000);
  }
  return 'code' in error && error.code === 11000;
}
