/**
 * Meta's error codes by what they mean for a message. Source: "WhatsApp error codes", Updated Jun 18, 2026,
 * developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes: handle by `code`, never by title.
 */

/**
 * What is to be done. `again`: it went out to nobody, and may go later; `number`, `pair`: who must wait. `stopped`: the number
 * can send nothing until a person has mended something. `window`: only a template may be sent now. `template`: that template
 * may not. `person`: they cannot be reached so. `refused`: the request itself was wrong.
 */
export type ErrorMeaning =
  | { act: 'again'; scope: 'number' | 'pair'; afterMs: number; words: string }
  | { act: 'stopped'; trouble: NumberTrouble; words: string }
  | { act: 'window' | 'template' | 'person' | 'refused'; words: string };

/** What a person must mend, as the console says it. */
export type NumberTrouble = 'token' | 'blocked' | 'payment' | 'not-registered' | 'permission' | 'spam';

const again = (scope: 'number' | 'pair', afterMs: number, words: string): ErrorMeaning => ({
  act: 'again',
  scope,
  afterMs,
  words,
});
const stopped = (trouble: NumberTrouble, words: string): ErrorMeaning => ({ act: 'stopped', trouble, words });

const MEANINGS: Readonly<Record<number, ErrorMeaning>> = {
  0: stopped('token', 'the access token is not valid'),
  190: stopped('token', 'the access token has run out'),
  3: stopped('permission', 'the access token may not send'),
  10: stopped('permission', 'the access token may not send'),
  33: stopped('not-registered', 'the number was deleted at Meta'),
  368: stopped('blocked', 'Meta has blocked the account for breaking its rules'),
  131031: stopped('blocked', 'Meta has locked the account'),
  130497: stopped('blocked', 'the account may not write to people of that country'),
  131042: stopped('payment', 'something is wrong with the payment to Meta'),
  131045: stopped('not-registered', 'the number is not registered with the Cloud API'),
  133010: stopped('not-registered', 'the number is not registered with the Cloud API'),
  131048: stopped('spam', 'Meta holds the number back: too many people blocked or reported it'),
  131064: stopped('spam', 'Meta holds the number back: too many people blocked or reported it'),
  4: again('number', 60_000, 'too many requests of the app'),
  80007: again('number', 60_000, 'too many requests of the account'),
  130429: again('number', 2_000, 'more messages a second than the number may send'),
  131056: again('pair', 6_000, 'too many messages to one person in a short time'),
  1: again('number', 5_000, 'Meta could not say what is wrong'),
  2: again('number', 10_000, 'Meta is overloaded'),
  131000: again('number', 5_000, 'something went wrong at Meta'),
  131016: again('number', 10_000, 'Meta is not available for a moment'),
  131057: again('number', 60_000, 'the number is being moved to a higher throughput'),
  133004: again('number', 10_000, 'Meta is not available for a moment'),
  131047: { act: 'window', words: 'the person has not written for 24 hours' },
  132000: { act: 'template', words: 'the template has other places to fill' },
  132001: { act: 'template', words: 'there is no approved template in that language' },
  132005: { act: 'template', words: 'the filled template is too long' },
  132007: { act: 'template', words: 'the template breaks a rule' },
  132012: { act: 'template', words: 'the template has other places to fill' },
  132015: { act: 'template', words: 'the template is paused for its quality' },
  132016: { act: 'template', words: 'the template is disabled for its quality' },
  131026: { act: 'person', words: 'it cannot be delivered to that number' },
  131030: { act: 'person', words: 'the test number may not write to them' },
  131021: { act: 'person', words: 'it would be to the number itself' },
  131049: { act: 'person', words: 'Meta delivers no more such messages to them now' },
  131050: { act: 'person', words: 'they have turned such messages off' },
  130472: { act: 'person', words: 'Meta leaves them out of such messages' },
};

/** What a code means. Codes 200 to 299 are permissions; codes nobody knows are `refused`, so that nothing goes round in circles. */
export function meaningOf(code: number): ErrorMeaning {
  const known = MEANINGS[code];
  if (known !== undefined) return known;
  if (code >= 200 && code <= 299) return stopped('permission', 'the access token may not send');
  return { act: 'refused', words: `Meta refused it (code ${code})` };
}
