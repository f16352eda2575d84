import { describe } from 'vitest';
import { dialogue } from './play.ts';

const KANKE = { district: 'Ranchi', block: 'Kanke' };
const MENU = ['report', 'complaint', 'status', 'suggestion'];
const CLOSED = {
  ...KANKE,
  before: (t: import('./talk.ts').Talk) => {
    t.deskOpen = false;
  },
};

describe('small talk, menus and persons', () => {
  dialogue('greeting and menu, by number and by name', { ...KANKE, person: { name: 'Asha' } }, [
    ['नमस्ते', { asks: 'menu', options: MENU, says: ['Asha'] }],
    ['१', { asks: 'activities' }],
    ['आज बैठक हुई, 20 लोग आए', { asks: 'confirm' }],
    ['हाँ', {}],
    ['मेनू', { asks: 'menu' }],
    ['शिकायत', { asks: 'category' }],
    ['चापाकल खराब है 3 महीने से', { asks: 'panchayat', draft: { category: 'water' } }],
  ]);
  dialogue('menu: status, suggestion', KANKE, [
    ['namaste', { asks: 'menu' }],
    ['teen', { asks: 'none' }],
    ['namaste', { asks: 'menu' }],
    ['4', { asks: 'none' }],
    ['har booth par computer diya jaye', { effects: ['suggestion.record'] }],
  ]);
  dialogue('what somebody wants to tell, before they tell it', KANKE, [
    ['शिकायत करनी है', { asks: 'category' }],
    ['report deni hai', { asks: 'activities' }],
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['haan', {}],
    ['I want to give a suggestion', { asks: 'none', script: 'en' }],
    ['Every booth should get a computer', { effects: ['suggestion.record'] }],
  ]);
  dialogue('help explains and asks what to do', KANKE, [
    ['help', { asks: 'menu', options: MENU }],
    ['मदद कैसे मिलेगी', { asks: 'menu', script: 'hi' }],
  ]);
  dialogue('a suggestion is recorded with thanks', KANKE, [
    [
      'मेरा सुझाव है कि हर बूथ पर दो युवा और एक महिला को सोशल मीडिया की ट्रेनिंग दी जाए',
      { effects: ['suggestion.record'], asks: 'none', script: 'hi' },
    ],
  ]);
  dialogue('gibberish: the menu once, then a person', KANKE, [
    ['asdf qwer zxcv', { asks: 'menu', options: MENU }],
    ['lkjh poiu mnbv', { effects: ['handover.open'] }],
  ]);
  dialogue('gibberish within a draft: the question once more, then a person', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['asdf qwer zxcv', { asks: 'confirm' }],
    ['lkjh poiu mnbv', { effects: ['handover.open'], draft: { kind: 'report' } }],
  ]);
  dialogue('abuse gets one calm reply and closes nothing', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['tum log sab kamine ho', { asks: 'none', effects: [], draft: { kind: 'report' } }],
    ['saale kutte', { silent: true, draft: { kind: 'report' } }],
    ['haan', { reports: [{}] }],
  ]);
  dialogue('a forwarded message is no complaint', KANKE, [
    [
      { forward: 'hamare gaon me 3 mahine se chapakal kharab hai' },
      { asks: 'menu', options: ['own', 'shared'], draft: null, effects: [] },
    ],
    ['2', { asks: 'none', draft: null }],
    [{ forward: 'hamare gaon me 3 mahine se chapakal kharab hai' }, { asks: 'menu' }],
    ['haan', { asks: 'panchayat', draft: { category: 'water' } }],
  ]);
  dialogue('a person, in hours: the bot is silent and 1 goes to the desk', KANKE, [
    ['kisi aadmi se baat karni hai', { effects: ['handover.open'], asks: 'none' }],
    ['1', { silent: true, effects: [] }],
    ['aaj baithak hui 20 log aaye', { silent: true }],
    ['stop', { effects: ['person.opt-out'] }],
  ]);
  dialogue('0 in a draft: the draft stays', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['0', { effects: ['handover.open'], draft: { kind: 'report' } }],
    ['haan', { silent: true, reports: [] }],
  ]);
  dialogue('a person, out of hours: the hours are said and filing is offered at once', CLOSED, [
    [
      'मुझे किसी व्यक्ति से बात करनी है',
      { effects: ['handover.open'], says: ['10', '6', 'सोमवार'], asks: 'menu', options: MENU },
    ],
    ['2', { asks: 'category' }],
    ['चापाकल खराब है 3 महीने से', { asks: 'panchayat' }],
  ]);
  dialogue('nobody answered in time: said, and the bot serves again', KANKE, [
    ['0', { effects: ['handover.open'] }],
    [{ event: { type: 'handover-late' } }, { asks: 'none' }],
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
  ]);
  dialogue('delete my data: done, and what is kept by law is said', KANKE, [
    ['मेरा डेटा हटा दीजिए', { effects: ['person.erase'], says: ['क़ानून'], asks: 'none', script: 'hi' }],
  ]);
  dialogue('no work today is no report', KANKE, [
    [{ event: { type: 'daily-reminder' } }, { asks: 'none' }],
    ['aaj kuch nahi hua', { asks: 'none', effects: [], reports: [], draft: null }],
  ]);
  dialogue('a voice note nobody could write down', KANKE, [
    [{ voice: '' }, { asks: 'none', says: ['सुना जाएगा'] }],
    ['chapakal kharab hai 3 mahine se', { asks: 'panchayat', draft: { evidence: 1 } }],
  ]);
  dialogue('a photo without words is asked about', KANKE, [
    [{ photo: true }, { asks: 'menu', options: ['report', 'complaint'] }],
    ['2', { asks: 'category' }],
    ['chapakal kharab hai 3 mahine se', { asks: 'panchayat', draft: { evidence: 1 } }],
  ]);
});
