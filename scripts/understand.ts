/**
 * `npm run understand`: JSON lines in on standard input, JSON lines out. A bad line gets a sentence on standard error and
 * the exit code is 1 at the end; all others are answered.
 *
 *   echo '{"text": "कल कांके में बैठक हुई", "sentAt": "2026-11-20T20:15:00+05:30"}' | npm run --silent understand
 */
import { createInterface } from 'node:readline';
import { understandInputSchema } from '../src/language/meaning.ts';
import { understand } from '../src/language/understand.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';

const gazetteer = loadGazetteer();
let number = 0;
let bad = 0;

function refuse(reason: string): void {
  bad++;
  process.stderr.write(`${JSON.stringify({ line: number, error: reason })}\n`);
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (line.trim() === '') continue;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    refuse(`not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
    continue;
  }
  const input = understandInputSchema.safeParse(value);
  if (!input.success) {
    refuse(input.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; '));
    continue;
  }
  if (Number.isNaN(Date.parse(input.data.sentAt))) {
    refuse('sentAt: not an ISO 8601 time, like 2026-11-20T20:15:00+05:30');
    continue;
  }
  const { id, text, sentAt, home, asked } = input.data;
  const meaning = understand(text, { sentAt, home, asked }, gazetteer);
  process.stdout.write(`${JSON.stringify({ ...(id === undefined ? {} : { id }), ...meaning })}\n`);
}
if (bad > 0) {
  process.stderr.write(`${bad} of ${number} lines could not be read.\n`);
  process.exitCode = 1;
}
