import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeReplies } from '../../src/conversation/merge-replies.ts';
import { always, type Sent, send, start } from './play.ts';
import { texts } from './talk.ts';

const SAID: readonly Sent[] = [
  'haan',
  'nahi',
  '1',
  '2',
  '3',
  '0',
  '7',
  '10',
  '१',
  'ek',
  'dusra',
  'ok',
  '👍',
  'pata nahi',
  'radd',
  'wapas lo',
  'galat hai',
  'tarikh galat hai',
  'stop',
  'start',
  'help',
  'namaste',
  'dhanyavad',
  'हाँ सही है',
  'नहीं',
  'धन्यवाद',
  'बंद करो',
  'चालू करो',
  'मदद',
  'Yes, all correct',
  'No, that is wrong',
  'thank you very much',
  'I want to talk to a person',
  'aaj baithak hui',
  'aaj kanke me baithak hui 50 log aaye',
  'kal rally nikali 200 log, 40 mahila',
  '50 log the',
  '50 nahi 60',
  '2 galat hai, 25 log the',
  'kal baithak hogi',
  '31 february ko rally hui',
  'आज 45 नए सदस्य बनाए',
  'chainpur me baithak hui 20 log',
  'katkamsndi',
  'kanke',
  'ranchi',
  'Badla panchayat',
  'सुकुरहुटू',
  '20 November',
  '5 mahine se',
  'Ramesh Mahto',
  'mukhiya',
  '5 hazar',
  'hamare gaon me chapakal 3 mahine se kharab hai',
  'बीडीओ विजय कुमार आवास के लिए 15 हजार मांग रहे हैं',
  'Prakhand adhyaksh Rajendra Mahto meeting me nahi aate',
  'ration nahi mil raha',
  'The road in our village is broken since two years',
  'mera naam gupt rahe',
  'mujhe jaan se marne ki dhamki mil rahi hai',
  'main 15 saal ka hu',
  '12 साल की बच्ची के साथ गंदी हरकत हुई',
  'mera data hata do',
  'Please reply in English',
  'mera kaam nahi hua phir kholiye',
  'meri shikayat ka kya hua',
  'JH-RAN-26-000123 ka kya hua',
  'JH-RAN-26-999999',
  'mera sujhav hai ki har booth par camp lage',
  'saale kutte',
  'asdf qwer',
  '🙏🙏',
  '',
  '   ',
  '?????',
  '31/02/2026',
  'x'.repeat(3000),
  { voice: '' },
  { voice: 'कल रैली निकली और सौ लोग आए' },
  { voice: 'हाँ' },
  { photo: true },
  { photo: true, caption: 'aaj ki baithak' },
  { pin: true },
  { edit: 1, to: 'aaj baithak hui 30 log aaye' },
  { edit: 2, to: 'haan' },
  { delete: 1 },
  { delete: 2 },
  { forward: 'gaon me paani nahi aa raha' },
  { forward: 'is sandesh ko 11 logo ko bhejo' },
  { event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000123' } },
  { event: { type: 'complaint-moved', ticket: 'JH-RAN-26-000123', verb: 'assign' } },
  { event: { type: 'complaint-closed-unconfirmed', ticket: 'JH-RAN-26-000123' } },
  { event: { type: 'staff-question', ticket: 'JH-RAN-26-000123', text: 'Kahan ki baat hai', by: 'Seema' } },
  { event: { type: 'staff-message', text: 'Namaste', by: 'Seema' } },
  { event: { type: 'handover-ended' } },
  { event: { type: 'handover-late' } },
  { event: { type: 'daily-reminder' } },
  { event: { type: 'consent-expired' } },
  { event: { type: 'draft-expired', draftId: 'x' } },
];

const SPOKEN = new Set(['hi', 'hi-Latn', 'en']);

describe('whatever is sent, in any order', () => {
  it('never throws, asks one thing at most, offers five options at most, in one language', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: SAID.length - 1 }), { minLength: 1, maxLength: 14 }),
        fc.constantFrom(
          { person: { known: false } },
          { district: 'Ranchi', block: 'Kanke' },
          { district: 'Hazaribagh' },
          {},
        ),
        fc.boolean(),
        (order, given, deskOpen) => {
          const t = start(given);
          t.deskOpen = deskOpen;
          for (const i of order) {
            const answer = send(t, SAID[i] ?? 'haan');
            if (!/Namaste|Kahan/u.test(answer.text)) always(answer);
            for (const reply of answer.replies) expect(SPOKEN.has(reply.language)).toBe(true);
            expect(t.state.aside?.length ?? 0).toBeLessThanOrEqual(3);
            expect(JSON.stringify(t.state).length).toBeLessThan(60_000);
          }
        },
      ),
      { numRuns: 400, seed: 20261120 },
    );
  });

  it('two messages of one moment make one answer with one question at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SAID.length - 1 }),
        fc.integer({ min: 0, max: SAID.length - 1 }),
        (a, b) => {
          const [first, second] = [SAID[a], SAID[b]];
          if (typeof first !== 'string' || typeof second !== 'string') return;
          const t = start({ district: 'Ranchi', block: 'Kanke' });
          t.say('aaj baithak hui 20 log aaye');
          const answer = t.together([first, second]);
          always(answer);
          expect(answer.replies.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 200, seed: 20261120 },
    );
  });

  it('one result is its own replies; nothing said is nothing sent', () => {
    expect(mergeReplies([{ state: { language: 'hi' }, effects: [], replies: [] }])).toEqual([]);
    expect(mergeReplies([])).toEqual([]);
  });
});

describe('what a lock screen shows', () => {
  const NEUTRAL = ['complaint.readBack', 'correction.doneComplaint', 'correction.askComplaint', 'event.resolved'];
  for (const language of ['hi', 'hi-Latn', 'en'] as const) {
    it(`${language}: 120 neutral characters before the matter`, () => {
      for (const key of NEUTRAL)
        expect(texts.t(language, `reply:${key}`, { number: 'JH-RAN-26-000123' }).length, key).toBeGreaterThanOrEqual(
          120,
        );
      for (const key of ['event.staffAsks', 'event.staffOnComplaint']) {
        expect(
          texts.t(language, `reply:${key}`, { number: 'JH-RAN-26-000123', by: 'SEEMA', text: '' }).indexOf('SEEMA'),
          key,
        ).toBeGreaterThanOrEqual(120);
      }
    });
  }
});
