import { describe } from 'vitest';
import { dialogue } from './play.ts';

const SENHA = { district: 'Lohardaga', block: 'Senha' };

describe('the reply’s language is that of the last typed sentence', () => {
  dialogue(
    'numbers, names, tickets, ok and emoji change nothing',
    { ...SENHA, before: (t) => t.give({ ticket: 'JH-LOH-26-000777' }) },
    [
      ['हमारे गाँव में चापाकल 3 महीने से खराब है', { script: 'hi', asks: 'panchayat' }],
      ['Badla', { script: 'hi', asks: 'confirm' }],
      ['JH-LOH-26-000777', { script: 'hi' }],
      ['ok', { script: 'hi' }],
      [{ photo: true }, { script: 'hi' }],
      ['JH-LOH-26-000777', { script: 'hi' }],
    ],
  );
  dialogue('three languages in one conversation; the language asked for governs what the system starts', SENHA, [
    ['हमारे गाँव में चापाकल 3 महीने से खराब है', { script: 'hi' }],
    ['Please reply in English. It is Badla panchayat', { script: 'en', effects: ['person.language'] }],
    ['ठीक है, धन्यवाद', { script: 'hi' }],
    ['kya hua meri shikayat ka', { script: 'hi-Latn' }],
    [{ event: { type: 'complaint-moved', ticket: 'JH-LOH-26-000123', verb: 'assign' } }, { script: 'en' }],
  ]);
  dialogue('a voice note does not change the script', SENHA, [
    ['aaj baithak hui 20 log aaye', { script: 'hi-Latn' }],
    [{ voice: 'हाँ सही है' }, { script: 'hi-Latn', reports: [{}] }],
    [{ voice: 'कल रैली निकली और सौ लोग आए' }, { script: 'hi-Latn', asks: 'confirm', draft: { kind: 'report' } }],
  ]);
  dialogue('Devanagari answers to romanised questions', SENHA, [
    ['aaj baithak hui 20 log aaye', { script: 'hi-Latn' }],
    ['१', { script: 'hi-Latn' }],
    ['आज सेन्हा में रैली भी निकली, 200 लोग आए', { script: 'hi' }],
    ['1', { script: 'hi' }],
  ]);
  dialogue('the directory’s language before anything was typed', { ...SENHA, person: { language: 'hi-Latn' } }, [
    [{ photo: true }, { script: 'hi-Latn' }],
    ['Meeting done today. 33 people were present', { script: 'en' }],
  ]);
});

describe('stop and start', () => {
  dialogue('stop is obeyed at once, confirmed once, and only answers follow', { district: 'Bokaro', block: 'Chas' }, [
    ['msg band karo', { effects: ['person.opt-out'], asks: 'none', says: ['chalu karo'], script: 'hi-Latn' }],
    [{ event: { type: 'digest', digestId: 'd', text: 'x' } }, { skipped: 'opted-out' }],
    [{ event: { type: 'daily-reminder' } }, { skipped: 'opted-out' }],
    [{ event: { type: 'complaint-moved', ticket: 'JH-BOK-26-000058', verb: 'assign' } }, { skipped: 'opted-out' }],
    ['STOP', { effects: [], asks: 'none' }],
    ['aaj baithak hui 20 log aaye', { asks: 'confirm', says: ['chalu karo'] }],
    ['haan', { reports: [{}] }],
    [{ event: { type: 'daily-reminder' } }, { skipped: 'opted-out' }],
    ['chalu kar do', { effects: ['person.opt-in'], asks: 'none' }],
    [
      { event: { type: 'complaint-moved', ticket: 'JH-BOK-26-000058', verb: 'assign' } },
      { says: ['JH-BOK-26-000058'] },
    ],
  ]);
  dialogue('what only sounds like stop', { district: 'Bokaro', block: 'Chas' }, [
    ['bijli band hai do din se', { effects: [], draft: { category: 'electricity' } }],
    ['dukan band karke gaya dealer', { effects: [] }],
  ]);
});

describe('what the centre starts', () => {
  const open = {
    district: 'Ranchi',
    block: 'Kanke',
    before: (t: import('./talk.ts').Talk) => t.give({ ticket: 'JH-RAN-26-000777' }),
  };
  dialogue('a question of the desk is answered into the complaint', open, [
    [
      { event: { type: 'staff-question', ticket: 'JH-RAN-26-000777', text: 'Kaun sa chapakal?', by: 'Seema' } },
      { asks: 'evidence', lock: ['Seema', 'chapakal'] },
    ],
    ['school ke paas wala', { effects: ['complaint.add-words'], says: ['JH-RAN-26-000777'] }],
  ]);
  dialogue('a message of the desk; what is said to it joins the complaint', open, [
    [
      { event: { type: 'staff-message', ticket: 'JH-RAN-26-000777', text: 'कल मुखिया के साथ आ रहे हैं', by: 'सीमा' } },
      { asks: 'none', lock: ['मुखिया'], says: ['सीमा'] },
    ],
    ['ok', { silent: true }],
  ]);
  dialogue('no consent, nothing started', { person: { known: false } }, [
    [{ event: { type: 'digest', digestId: 'd', text: 'आज का हाल' } }, { skipped: 'no-consent' }],
  ]);
  dialogue('gibberish is no English', SENHA, [
    ['hello bhaiya', { script: 'hi-Latn' }],
    ['asdfgh jkl qwpo', { script: 'hi-Latn', asks: 'menu' }],
  ]);
  dialogue(
    'an English question about a ticket is English',
    { ...SENHA, before: (t) => t.give({ ticket: 'JH-RAM-26-000777' }) },
    [
      ['Our transformer is burnt since 12 days', { script: 'en' }],
      ['what happened to JH-RAM-26-000777', { script: 'en' }],
    ],
  );
});
