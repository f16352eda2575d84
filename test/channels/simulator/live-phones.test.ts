import { describe, expect, it } from 'vitest';
import { type DrawnPhone, livePhones, versionOf } from '../../../src/channels/simulator/live-phones.ts';
import { html } from '../../../src/shared/html.ts';
import { memoryPort } from './memory-port.ts';

const bubble = (id: string, version: string) => ({ id, version, html: html`<li>${id} ${version}</li>` });

describe('livePhones', () => {
  it('sends what differs from the page, then only what is new, and ends with the signal', async () => {
    const { port, intake } = memoryPort(new Date(), () => null);
    const abort = new AbortController();
    let drawn: DrawnPhone = { bubbles: [bubble('1', 'a')], busy: false, trace: '' };
    const events = livePhones(['sunita', 'asha'], [versionOf(drawn), 'older'], port, async () => drawn, abort.signal);

    // What the page has already is not sent: the first event is the other phone's.
    const first = await events.next();
    expect(first.value?.data.person).toBe('asha');
    expect(Object.keys(first.value?.data.set ?? {})).toEqual(['1']);

    const next = events.next();
    drawn = { bubbles: [bubble('1', 'a'), bubble('2', 'a')], busy: true, trace: '' };
    await intake({
      channel: 'simulator',
      providerId: 'x',
      from: { kind: 'simulator', value: 'sunita' },
      group: false,
      sentAt: new Date(),
      body: { kind: 'text', text: 'a' },
    });
    expect((await next).value?.data).toMatchObject({
      person: 'sunita',
      order: ['1', '2'],
      set: { 2: '<li>2 a</li>' },
      busy: true,
    });

    const last = events.next();
    abort.abort();
    expect((await last).done).toBe(true);
  });
});
