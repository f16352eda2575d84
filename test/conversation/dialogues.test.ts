import { describe, expect, it } from 'vitest';
import { byHand } from './by-hand.ts';
import { Talk } from './talk.ts';

const JH = 'Jharkhand';

describe('the four dialogues, meanings by hand', () => {
  it('1: report in one message, corrected the same evening', () => {
    const t = new Talk(
      { name: 'Budhni Murmu', role: 'block-president', home: { state: JH, district: 'Pakur', block: 'Littipara' } },
      '2026-11-12T19:40:00+05:30',
      byHand,
    );
    t.say('कल लिट्टीपाड़ा में प्रखंड समिति की बैठक हुई, डेढ़ सौ लोग आए, जिनमें 40 महिलाएँ थीं।', {
      intent: 'report',
      activities: ['meeting'],
      date: '2026-11-11',
      people: { min: 150, max: 150 },
      inclusion: { women: 40 },
      place: { state: JH, district: 'Pakur', block: 'Littipara', from: 'text' },
    });
    expect(t.last).toMatchObject({ asks: 'confirm', options: ['yes', 'no'] });
    expect(t.last.text).toContain('150');
    expect(t.last.text).toContain('बुधवार 11 नवंबर');
    expect(t.state.draft?.events?.[0]).toMatchObject({ activities: ['meeting'], people: { min: 150, max: 150 } });
    t.say('हाँ सही है', { intent: 'affirm', choice: 'yes' });
    expect(t.reports).toHaveLength(1);
    expect(t.state.draft).toBeUndefined();
    expect(t.last.asks).toBeUndefined();
    t.wait(2 * 3_600_000).say('गलती हो गई, डेढ़ सौ नहीं पचास लोग थे', {
      intent: 'correction',
      people: { min: 50, max: 50 },
    });
    expect(t.last.text).toContain('पहले 150, अब 50');
    t.say('और महिलाएँ भी 40 नहीं, 14', { intent: 'correction', inclusion: { women: 14 } });
    expect(t.reports[0]).toMatchObject({ people: { min: 50, max: 50 }, inclusion: { women: 14 } });
    t.say('धन्यवाद', { intent: 'thanks' });
    expect(t.last).toMatchObject({ language: 'hi', effects: [] });
  });

  it('2: block missing, typos in the answers', () => {
    const t = new Talk(
      { role: 'worker', home: { state: JH, district: 'Hazaribagh' } },
      '2026-11-20T20:15:00+05:30',
      byHand,
    );
    t.say('aaj membership campaign chalaya 45 naye sadasya bane', {
      intent: 'report',
      activities: ['membership'],
      date: '2026-11-20',
      enrolled: 45,
      place: { state: JH, district: 'Hazaribagh', from: 'home' },
    });
    expect(t.last).toMatchObject({ asks: 'block', language: 'hi-Latn' });
    t.say('katkamsndi', {
      place: { state: JH, district: 'Hazaribagh', block: 'Katkamsandi', from: 'text' },
      evidence: { 'place.block': [0, 10] },
    });
    expect(t.last).toMatchObject({ asks: 'block', options: ['yes', 'no'] });
    expect(t.last.text).toContain('Katkamsandi');
    expect(t.state.draft?.events?.[0]?.place?.block).toBeUndefined();
    t.say('hn', { intent: 'affirm', choice: 'yes' });
    expect(t.last.asks).toBe('confirm');
    t.say('haaan ji shi h', { intent: 'affirm', choice: 'yes' });
    expect(t.reports[0]).toMatchObject({ enrolled: 45, place: { block: 'Katkamsandi' }, status: 'counted' });
    t.send(
      { kind: 'voice', seconds: 8, transcript: 'एक काम और हुआ बूथ नंबर सत्रह पर वोटर लिस्ट भी मिलाई' },
      {
        intent: 'report',
        activities: ['booth-work'],
        place: { state: JH, district: 'Hazaribagh', booth: '17', from: 'text' },
      },
    );
    expect(t.last).toMatchObject({ asks: 'confirm', language: 'hi-Latn' });
    expect(t.last.text).toContain('Katkamsandi');
    expect(t.state.draft?.events?.[0]?.date).toBeUndefined();
    t.say('ha jod do', { intent: 'affirm', choice: 'yes' });
    expect(t.reports[1]).toMatchObject({ activities: ['booth-work'], date: '2026-11-20', place: { booth: '17' } });
  });

  it('3: stop, a digest that must not go out, start', () => {
    const t = new Talk(
      { role: 'booth-agent', home: { state: JH, district: 'Bokaro', block: 'Chas' } },
      '2026-11-13T07:00:00+05:30',
      byHand,
    );
    t.say('msg band karo', { intent: 'stop' });
    expect(t.person.optedOut).toBeDefined();
    expect(t.last).toMatchObject({ language: 'hi-Latn' });
    expect(t.last.asks).toBeUndefined();
    for (const event of [
      { type: 'digest', digestId: 'd', text: 'x' },
      { type: 'daily-reminder' },
      { type: 'complaint-moved', ticket: 'JH-BOK-26-000058', verb: 'assign' },
    ] as const) {
      expect(t.event(event).replies[0]?.skipped).toBe('opted-out');
    }
    t.say('STOP', { intent: 'stop', language: 'en' });
    expect(t.last.replies).toHaveLength(1);
    t.wait(5 * 86_400_000).say('aaj baithak hui 20 log aaye', {
      intent: 'report',
      activities: ['meeting'],
      date: '2026-11-18',
      people: { min: 20, max: 20 },
      place: { state: JH, district: 'Bokaro', block: 'Chas', from: 'home' },
    });
    expect(t.last.asks).toBe('confirm');
    expect(t.last.text).toContain('chalu karo');
    t.say('haan', { intent: 'affirm', choice: 'yes' });
    expect(t.reports).toHaveLength(1);
    t.say('chalu kar do', { intent: 'start' });
    expect(t.person.optedOut).toBeUndefined();
  });

  it('4: Devanagari, then English, then Devanagari', () => {
    const t = new Talk(
      { home: { state: JH, district: 'Lohardaga', block: 'Senha' } },
      '2026-11-17T12:30:00+05:30',
      byHand,
    );
    t.say('हमारे उप स्वास्थ्य केंद्र में एएनएम हफ़्ते में एक ही दिन आती हैं', {
      intent: 'complaint',
      category: 'health',
      misconduct: 'absence',
      officials: [{ post: 'doctor' }],
      place: { state: JH, district: 'Lohardaga', block: 'Senha', from: 'home' },
    });
    expect(t.last).toMatchObject({ asks: 'panchayat', language: 'hi' });
    t.say('Please reply in English. It is Badla panchayat', {
      language: 'en',
      intent: 'other',
      place: { state: JH, district: 'Lohardaga', block: 'Senha', panchayat: 'Badla', from: 'text' },
    });
    expect(t.last.language).toBe('en');
    expect(t.person.language).toBe('en');
    expect(t.state.draft?.complaint?.place).toMatchObject({ panchayat: 'Badla', block: 'Senha' });
    t.say('since last 5 months', { language: 'en', intent: 'other', since: { months: 5 } });
    expect(t.last).toMatchObject({ asks: 'confirm', language: 'en' });
    expect(t.last.text.slice(0, 120)).not.toMatch(/health/iu);
    t.say('yes', { language: 'en', intent: 'affirm', choice: 'yes' });
    expect(t.complaints).toHaveLength(1);
    expect(t.last.text).toContain(t.complaints[0]?.ticket);
    t.say('ठीक है, धन्यवाद', { intent: 'thanks' });
    expect(t.last.language).toBe('hi');
    expect(t.event({ type: 'complaint-moved', ticket: t.complaints[0]?.ticket ?? '', verb: 'assign' }).language).toBe(
      'en',
    );
  });
});
