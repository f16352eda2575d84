/** How long somebody waits, in words. */
import type { Names } from './names.ts';

/** `42 मि`, `3 घं`, `2 दिन`; under a minute `अभी`. */
export function waitShort(since: Date, now: Date, names: Names): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000);
  if (minutes < 1) return names.t('wait.just');
  if (minutes < 60) return names.t('wait.minutes', { n: minutes });
  return minutes < 48 * 60
    ? names.t('wait.hours', { n: Math.floor(minutes / 60) })
    : names.t('wait.days', { n: Math.floor(minutes / 1440) });
}
