import type { Range } from '../language/meaning.ts';
import type { Correction } from './digest.ts';
import type { DigestWords } from './digest-words.ts';

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value;
}

/** A value as people say it; null where only the field's name can be said. */
function shown(value: unknown, field: string, w: DigestWords): string | null {
  if (typeof value === 'number') return w.number(value);
  if (isRange(value)) return w.range(value);
  if (field === 'date' && typeof value === 'string') return w.day(value);
  if (field === 'activities' && Array.isArray(value))
    return value.map((code) => w.t(`activity.${String(code)}`)).join(', ');
  return null;
}

/** `Littipara: people 150 → 50`, without codes. */
export function correctionLine(correction: Correction, w: DigestWords): string {
  const place = correction.unit ? w.name(correction.unit) : '';
  if (correction.field === 'status') return w.t(correction.to === 'withdrawn' ? 'takenBack' : 'nowCounted', { place });
  const field = w.t(`fields.${correction.field.split('.')[0] ?? correction.field}`);
  const from = shown(correction.from, correction.field, w);
  const to = shown(correction.to, correction.field, w);
  return from === null || to === null
    ? w.t('changed', { place, field })
    : w.t('correction', { place, field, from, to });
}
