import { describe } from 'vitest';
import { dialogue } from './play.ts';

const KANKE = { district: 'Ranchi', block: 'Kanke' };

describe('reports', () => {
  dialogue('one message, one read-back, one yes', KANKE, [
    [
      'आज कांके में रैली निकली, 200 लोग आए',
      {
        asks: 'confirm',
        options: ['yes', 'no'],
        says: ['रैली', '200', 'कांके'],
        never: ['JH-'],
        draft: { kind: 'report', activities: ['rally'], people: { min: 200, max: 200 } },
      },
    ],
    ['१', { asks: 'none', script: 'hi', draft: null, reports: [{ status: 'counted', activities: ['rally'] }] }],
  ]);
  dialogue('attendance is asked where people gather, and a number is a count', KANKE, [
    ['aaj baithak hui', { asks: 'people', script: 'hi-Latn' }],
    ['0', { asks: 'confirm', effects: [], draft: { people: { min: 0, max: 0 } } }],
    ['haan', { reports: [{ people: { min: 0, max: 0 } }] }],
  ]);
  dialogue('a count that is not known is never asked again', KANKE, [
    ['aaj baithak hui', { asks: 'people' }],
    ['pata nahi', { asks: 'confirm' }],
    ['haan', { reports: [{ activities: ['meeting'] }] }],
  ]);
  dialogue('attendance is not demanded of membership', KANKE, [
    ['आज 45 नए सदस्य बनाए', { asks: 'confirm', draft: { enrolled: 45 } }],
  ]);
  dialogue('a day that was not said is stated and confirmed, not stored before', KANKE, [
    [
      'baithak hui 30 log aaye',
      { asks: 'confirm|date', says: ['20 November'], draft: { people: { min: 30, max: 30 } } },
    ],
    ['haan', { reports: [{ date: '2026-11-20' }] }],
  ]);
  dialogue('an impossible day is asked, never moved', KANKE, [
    ['31 फरवरी को बैठक हुई, 40 लोग आए', { asks: 'date', says: ['31 फरवरी'] }],
    ['19 नवंबर', { asks: 'confirm', says: ['19 नवंबर'] }],
    ['हाँ', { reports: [{ date: '2026-11-19' }] }],
  ]);
  dialogue('a day still ahead is asked, never moved to the year before', KANKE, [
    ['25 नवंबर को बैठक हुई, 50 लोग आए', { asks: 'date', says: ['25 नवंबर'] }],
    ['15 नवंबर', { asks: 'confirm', says: ['15 नवंबर'] }],
  ]);
  dialogue('a plan is filled by what is told done on its day', KANKE, [
    ['kal sham ko baithak hogi', {}],
    ['haan', { reports: [{ status: 'planned' }] }],
    ['aaj baithak ho gayi, 45 log aaye', { asks: 'confirm' }, 90_000],
    ['haan', { effects: ['report.correct'], reports: [{ people: { min: 45, max: 45 } }] }],
  ]);
  dialogue('planned work is kept as planned', KANKE, [
    ['kal sham ko baithak hogi', { asks: 'confirm', never: ['kitne log'] }],
    ['1', { reports: [{ status: 'planned', date: '2026-11-21' }] }],
  ]);
  dialogue('several events are a list, confirmed together; "2 galat hai" corrects the second', KANKE, [
    [
      'aaj kanke me baithak hui 50 log aaye. phir ratu me rally nikali 200 log aaye',
      { asks: 'confirm', says: ['Kaam 1', 'Kaam 2', '50', '200'] },
    ],
    ['2 galat hai, 25 log the', { asks: 'confirm', says: ['25'], never: ['200'] }],
    ['haan', { reports: [{ people: { min: 50, max: 50 } }, { people: { min: 25, max: 25 } }] }],
  ]);
  dialogue('several activities of one event are numbered; one of them is taken out or given its own count', KANKE, [
    [
      'aaj kanke me mashal julus nikala 150 log aur gyapan diya BDO ko',
      { asks: 'confirm', says: ['1) Rally', '2) Gyapan', '150'] },
    ],
    ['2 galat hai, 25 log the', { asks: 'confirm', says: ['Kaam 1: Rally', '150', 'Kaam 2: Gyapan', '25'] }],
    ['gyapan wala hata do', { asks: 'confirm', says: ['Rally', '150'], never: ['Gyapan'] }],
    ['haan', { reports: [{ activities: ['rally'], people: { min: 150, max: 150 } }] }],
    ['🙏', { silent: true }],
  ]);
  dialogue('a plan called off', KANKE, [
    ['kal sham ko baithak hogi', {}],
    ['haan', { reports: [{ status: 'planned' }] }],
    ['baithak cancel ho gayi', { effects: ['report.withdraw'], reports: [{ status: 'withdrawn' }] }],
  ]);
  dialogue('no at the read-back asks what is wrong, and a field named is asked', KANKE, [
    ['आज बैठक हुई, 20 लोग आए', { asks: 'confirm' }],
    ['2', { asks: 'which' }],
    ['तारीख गलत है', { asks: 'date' }],
    ['19 नवंबर', { asks: 'confirm', says: ['19 नवंबर'] }],
    ['हाँ', { reports: [{ date: '2026-11-19', people: { min: 20, max: 20 } }] }],
  ]);
  dialogue('no with the right value corrects at once', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['nahi 50 log the', { asks: 'confirm', says: ['50'] }],
    ['haan', { reports: [{ people: { min: 50, max: 50 } }] }],
  ]);
  dialogue(
    'the block is asked where home has none, a district is no block, a misspelling is asked',
    { district: 'Hazaribagh' },
    [
      ['aaj rally nikali 60 log', { asks: 'block', script: 'hi-Latn' }],
      ['katkamsndi', { asks: 'block|confirm|which', says: ['Katkamsandi'], options: ['yes', 'no'] }],
      ['nahi', { asks: 'block' }],
      ['Katkamdag', { asks: 'confirm', says: ['Katkamdag'] }],
      ['haan', { reports: [{ place: { district: 'Hazaribagh', block: 'Katkamdag' } }] }],
    ],
  );
  dialogue('a block of several districts: the district is asked', { person: {} }, [
    ['chainpur me kal baithak hui 30 log aaye', { asks: 'district', options: ['Gumla', 'Palamu'] }],
    ['doosra', { asks: 'confirm', says: ['Palamu'] }],
  ]);
  dialogue('a number outside the menu gets the menu again', { person: {} }, [
    ['chainpur me kal baithak hui 30 log aaye', { asks: 'district' }],
    ['7', { asks: 'district', options: ['Gumla', 'Palamu'] }],
    ['10', { asks: 'district' }],
    ['1', { asks: 'confirm', says: ['Gumla'] }],
  ]);
  dialogue('fragments in either order make one draft', KANKE, [
    [{ together: ['50 log aaye', 'aaj baithak hui'] }, { asks: 'confirm', says: ['50'] }],
    ['haan', { reports: [{ activities: ['meeting'], people: { min: 50, max: 50 } }] }],
  ]);
  dialogue('fragments the other way', KANKE, [
    [{ together: ['aaj baithak hui', '50 log aaye'] }, { asks: 'confirm', says: ['50'] }],
    ['haan', { reports: [{ activities: ['meeting'], people: { min: 50, max: 50 } }] }],
  ]);
  dialogue('a second report while one waits for its yes is confirmed with it', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['kal rally bhi nikali thi 100 log the', { asks: 'confirm', says: ['Kaam 2', '100'] }],
    ['haan', { reports: [{ activities: ['meeting'] }, { activities: ['rally'], date: '2026-11-19' }] }],
  ]);
  dialogue('a photo within a draft belongs to it, three in a row are answered once', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    [{ photo: true }, { asks: 'confirm', draft: { evidence: 1 } }],
    [{ photo: true }, { silent: true, draft: { evidence: 2 } }],
    [{ photo: true }, { silent: true, draft: { evidence: 3 } }],
    ['haan', { reports: [{ evidence: [{}, {}, {}] }] }],
    [{ photo: true }, { asks: 'none', effects: ['report.add-evidence'] }, 60],
  ]);
  dialogue('cancelled before the yes: nothing is recorded', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    ['radd karo', { asks: 'none', draft: null, reports: [] }],
  ]);
  dialogue(
    'a district president reports for the district',
    { person: { role: 'district-president' }, district: 'Pakur' },
    [['आज जिला कार्यालय में बैठक हुई, 50 लोग आए', { asks: 'confirm', says: ['पाकुड़'] }]],
  );
  dialogue('thanks and ok after the count change nothing', KANKE, [
    ['aaj baithak hui 20 log aaye', {}],
    ['haan', { effects: ['report.record'] }],
    ['dhanyavad', { asks: 'none', effects: [] }],
    ['ok', { asks: 'none', effects: [] }],
    ['haan', { asks: 'none', effects: [] }],
  ]);
});

describe('corrections after the yes', () => {
  dialogue('applied at once, old and new are named, late is said', KANKE, [
    ['aaj baithak hui 150 log aaye, 40 mahila', { asks: 'confirm' }],
    ['haan', {}],
    [
      'galti ho gayi, 150 nahi 50 log the',
      {
        asks: 'none',
        says: ['150', '50'],
        effects: ['report.correct'],
        reports: [{ people: { min: 50, max: 50 }, inclusion: { women: 40 } }],
      },
    ],
    [
      'mahila bhi 40 nahi 14',
      { asks: 'none', says: ['40', '14'], reports: [{ inclusion: { women: 14 }, people: { min: 50, max: 50 } }] },
    ],
    ['galti ho gayi, 60 log the', { says: ['50', '60', 'der se'], effects: ['report.correct'] }, 86_400],
  ]);
  dialogue('the second of two', KANKE, [
    ['aaj kanke me baithak hui 50 log aaye. phir ratu me rally nikali 200 log aaye', {}],
    ['haan', {}],
    [
      '2 galat hai, 150 log the',
      { says: ['200', '150'], reports: [{ people: { min: 50, max: 50 } }, { people: { min: 150, max: 150 } }] },
    ],
    [
      '50 nahi 55',
      { says: ['50', '55'], reports: [{ people: { min: 55, max: 55 } }, { people: { min: 150, max: 150 } }] },
    ],
  ]);
  dialogue('by its number alone', KANKE, [
    [
      'aaj kanke me baithak hui 50 log aaye. kal ratu me rally nikali 200 log the. parso namkum me sadasyata abhiyan, 30 naye sadasya bane',
      { asks: 'confirm', says: ['Kaam 3'] },
    ],
    ['3 me 35 sadasya', { asks: 'confirm', says: ['35 naye sadasya'] }],
    ['dusre me 250', { asks: 'confirm', says: ['250'] }],
    ['haan', { reports: [{ people: { min: 50, max: 50 } }, { people: { min: 250, max: 250 } }, { enrolled: 35 }] }],
    ['3 me 40 the', { says: ['35', '40'], reports: [{}, {}, { enrolled: 40 }] }],
    ['wapas lo', { effects: ['report.withdraw', 'report.withdraw', 'report.withdraw'] }],
  ]);
  dialogue('place and date', KANKE, [
    ['aaj kanke me baithak hui 50 log aaye', {}],
    ['haan', {}],
    [
      'kanke nahi ratu likhna tha',
      { says: ['Kanke', 'Ratu'], reports: [{ place: { block: 'Ratu', district: 'Ranchi' } }] },
    ],
  ]);
  dialogue('an edited message is a correction, of a draft and of a record', KANKE, [
    ['aaj baithak hui 20 log aaye', { asks: 'confirm' }],
    [
      { edit: 1, to: 'aaj baithak hui 25 log aaye' },
      { asks: 'confirm', says: ['25'], never: ['20 log'] },
    ],
    ['haan', { reports: [{ people: { min: 25, max: 25 } }] }],
    [
      { edit: 1, to: 'aaj baithak hui 30 log aaye' },
      { asks: 'none', says: ['25', '30'], effects: ['report.correct'], reports: [{ people: { min: 30, max: 30 } }] },
    ],
    [{ delete: 1 }, { silent: true, effects: ['message.hide'], reports: [{ status: 'counted' }] }],
  ]);
  dialogue('withdrawn by the sender', KANKE, [
    ['aaj baithak hui 20 log aaye', {}],
    ['haan', {}],
    ['wo report wapas lo', { effects: ['report.withdraw'], reports: [{ status: 'withdrawn' }] }],
  ]);
  dialogue('a spoken correction is asked first', KANKE, [
    ['aaj baithak hui 20 log aaye', {}],
    ['haan', {}],
    [
      { voice: 'बीस नहीं तीस लोग थे' },
      { asks: 'confirm', script: 'hi-Latn', effects: [], draft: { kind: 'correction' } },
    ],
    ['haan', { effects: ['report.correct'], reports: [{ people: { min: 30, max: 30 } }] }],
  ]);
  dialogue('nothing to correct', KANKE, [['galti ho gayi 50 nahi 60', { effects: [] }]]);
  dialogue('what is wrong is asked when it was not said', KANKE, [
    ['aaj baithak hui 20 log aaye', {}],
    ['haan', {}],
    ['galat hai', { asks: 'which', effects: [] }],
    ['sankhya galat hai', { asks: 'people' }],
    ['70', { effects: ['report.correct'], reports: [{ people: { min: 70, max: 70 } }] }],
  ]);
  dialogue('several events, each with its own place and count', KANKE, [
    [
      '1. कांके में प्रखंड कमिटी की बैठक, 40 लोग आए। 2. बोड़ेया पंचायत में सदस्यता अभियान, 25 नए सदस्य बने। 3. बूथ नंबर 88 पर वोटर लिस्ट का मिलान किया।',
      { asks: 'confirm' },
    ],
    [
      'हाँ',
      {
        reports: [
          { activities: ['meeting'], people: { min: 40, max: 40 }, place: { block: 'Kanke' } },
          { activities: ['membership'], enrolled: 25, place: { panchayat: 'बोड़ेया' } },
          { activities: ['booth-work'], place: { booth: '88' } },
        ],
      },
    ],
  ]);
  dialogue('two works with a count each are two events', KANKE, [
    ['aaj kanke me baithak hui 50 log aur rally nikali 200 log', { asks: 'confirm', says: ['50', '200'] }],
    ['haan', { reports: [{ people: { min: 50, max: 50 } }, { people: { min: 200, max: 200 } }] }],
  ]);
  dialogue('another place or day after it was counted', KANKE, [
    ['aaj kanke me baithak hui 50 log', { asks: 'confirm' }],
    ['haan', { reports: [{ place: { block: 'Kanke' } }] }],
    ['wo namkum me hua tha', { reports: [{ place: { block: 'Namkum' } }] }],
    ['galat tarikh thi, kal hua tha', { reports: [{ date: '2026-11-19' }] }],
  ]);
  dialogue('a yes with the same value, and a yes after "what is wrong?"', KANKE, [
    ['aaj kanke me baithak hui 50 log', { asks: 'confirm' }],
    ['nahi', { asks: 'which' }],
    ['ha sb sahi h', { reports: [{ people: { min: 50, max: 50 } }] }],
    ['aaj ratu me rally nikali 80 log', { asks: 'confirm' }],
    ['haa ratu hi', { reports: [{}, { place: { block: 'Ratu' } }] }],
  ]);
});
