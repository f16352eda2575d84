import { describe } from 'vitest';
import { dialogue } from './play.ts';

const KANKE = { district: 'Ranchi', block: 'Kanke' };

describe('danger', () => {
  dialogue('112 and a person first, then one question; confidential without being asked', KANKE, [
    [
      'mukhiya ke log mujhe jaan se marne ki dhamki de rahe hain',
      {
        says: ['112', '0'],
        lock: ['mukhiya', 'dhamki'],
        effects: ['alert.raise'],
        draft: { kind: 'complaint', danger: true, confidential: true },
      },
    ],
    ['haan', { effects: ['complaint.open'], complaints: [{ danger: true, confidential: true }] }],
  ]);
  dialogue('answered before consent, alerted once', { person: { known: false } }, [
    [
      'mera pati mujhe roj marta hai, jaan se marne ki dhamki deta hai',
      { says: ['112'], asks: 'consent', effects: ['alert.raise'] },
    ],
    ['1', { asks: 'block', effects: ['person.consent'], draft: { danger: true } }],
    ['namkum', { asks: 'confirm', effects: [] }],
    ['1', { effects: ['complaint.open'] }],
  ]);
  dialogue(
    '0 in danger calls the duty person at any hour',
    {
      ...KANKE,
      before: (t) => {
        t.deskOpen = false;
      },
    },
    [
      ['mujhe jaan se marne ki dhamki mil rahi hai', { says: ['112'], effects: ['alert.raise'] }],
      ['0', { effects: ['handover.open'], says: ['112'] }],
    ],
  );
  dialogue('the sender deletes the message: nothing more is said', KANKE, [
    ['mujhe jaan se marne ki dhamki mil rahi hai', { effects: ['alert.raise'] }],
    [{ delete: 1 }, { silent: true, effects: ['message.hide'], draft: null }],
    [{ event: { type: 'draft-reminder', draftId: 'x' } }, { silent: true }],
  ]);
  dialogue(
    'deleted after the number: the system starts nothing about it any more',
    {
      ...KANKE,
      before: (t) => t.give({ ticket: 'JH-RAN-26-000777', danger: true, words: [{ messageId: 'm0001', text: 'x' }] }),
    },
    [
      ['namaste', {}],
      [{ delete: 1 }, { silent: true, effects: ['message.hide'] }],
      [{ event: { type: 'complaint-moved', ticket: 'JH-RAN-26-000777', verb: 'assign' } }, { silent: true }],
      [{ event: { type: 'complaint-resolved', ticket: 'JH-RAN-26-000777' } }, { silent: true }],
    ],
  );
  dialogue('a sexual offence against a child goes to the duty person at once', KANKE, [
    [
      'हमारे गाँव की 12 साल की बच्ची के साथ मास्टर ने गंदी हरकत की',
      { says: ['112', '1098', 'पुलिस'], asks: 'none', effects: ['alert.raise', 'handover.open'], draft: null },
    ],
  ]);
  dialogue(
    'danger while the desk has the conversation',
    {
      ...KANKE,
      before: (t) => {
        t.handover = 'open';
      },
    },
    [
      ['hello', { silent: true }],
      ['mujhe jaan se marne ki dhamki mil rahi hai', { says: ['112'], asks: 'none', effects: ['alert.raise'] }],
    ],
  );
  dialogue('danger within another complaint', KANKE, [
    ['hamare gaon me chapakal 3 mahine se kharab hai', { asks: 'panchayat' }],
    [
      'shikayat karne par mukhiya ne jaan se marne ki dhamki di hai',
      { says: ['112'], effects: ['alert.raise'], draft: { danger: true, confidential: true } },
    ],
  ]);
});
