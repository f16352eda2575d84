/** Partial comparison: what is given must hold, what is not given is free. */

/** Digits of both scripts, case, spaces and thousands marks made alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/(\d),(?=\d)/g, '$1')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether one of the `a|b` alternatives occurs in a text. */
export function occurs(wanted: string, text: string): boolean {
  const folded = foldText(text);
  return wanted.split('|').some((one) => folded.includes(foldText(one)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function scalarFits(expected: unknown, actual: unknown): boolean {
  const text = String(actual instanceof Date ? actual.toISOString() : actual);
  const options = String(expected instanceof Date ? expected.toISOString() : expected).split('|');
  return options.some((one) => one === text || foldText(one) === foldText(text));
}

/**
 * What of `expected` does not hold in `actual`, as sentences; empty when all does. `absent` must not be there, `a|b` is either,
 * objects are compared by the keys given; a list has exactly as many entries, in any order.
 */
export function differences(expected: unknown, actual: unknown, path: string): string[] {
  if (expected === 'absent')
    return actual === undefined || actual === null ? [] : [`${path}: must be absent, is ${show(actual)}`];
  if (
    typeof expected === 'string' &&
    expected.split('|').includes('absent') &&
    (actual === undefined || actual === null)
  )
    return [];
  if (expected === true && isObject(actual)) return [];
  if (expected === false && actual === undefined) return [];
  if (actual === undefined || actual === null) return [`${path}: expected ${show(expected)}, is absent`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: expected a list, is ${show(actual)}`];
    if (expected.every((one) => !isObject(one))) {
      const same =
        expected.length === actual.length && expected.every((one) => actual.some((other) => scalarFits(one, other)));
      return same ? [] : [`${path}: expected ${show(expected)}, is ${show(actual)}`];
    }
    return expected.length === actual.length
      ? someOf(expected, actual, path)
      : [`${path}: expected ${expected.length}, there are ${actual.length}: ${show(actual)}`];
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return [`${path}: expected ${show(expected)}, is ${show(actual)}`];
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}.${key}`));
  }
  if (isObject(actual) && 'min' in actual && actual.min === actual.max) return differences(expected, actual.min, path);
  return scalarFits(expected, actual) ? [] : [`${path}: expected ${show(expected)}, is ${show(actual)}`];
}

/** Each expected entry must fit a different actual one; others may be there besides. */
export function someOf(expected: readonly unknown[], actual: readonly unknown[], path: string): string[] {
  const left = [...actual];
  const faults: string[] = [];
  for (const [i, one] of expected.entries()) {
    const tries = left.map((other) => differences(one, other, `${path}.${i}`));
    const fit = tries.findIndex((found) => found.length === 0);
    if (fit >= 0) left.splice(fit, 1);
    else
      faults.push(
        ...(tries.sort((a, b) => a.length - b.length)[0] ?? [`${path}.${i}: expected ${show(one)}, nothing is there`]),
      );
  }
  return faults;
}

/** A value as the diff shows it. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text === undefined ? 'absent' : text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
