/** Invented people, conversations and complaints for the tests of the desk's pages. */
import type { Complaint } from '../../src/complaints/complaint.ts';
import type {
  ComplaintView,
  DeskData,
  ListedComplaint,
  SeenPerson,
  ThreadView,
  WaitingPerson,
} from '../../src/console/desk-data.ts';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';

const person = (id: string, name: string | undefined, block: string, more: Partial<SeenPerson> = {}): SeenPerson => ({
  id,
  known: true,
  home: { state: 'Jharkhand', district: 'Ranchi', block },
  ...(name ? { name } : {}),
  ...more,
});

/** The desk's part of `ConsoleData`; nothing it is told to do changes anything. */
export function sampleDesk(now: Date): DeskData {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const waiting = (
    who: SeenPerson,
    reason: WaitingPerson['reason'],
    minutes: number,
    words: string,
    more: Partial<WaitingPerson> = {},
  ): WaitingPerson => ({
    person: who,
    reason,
    urgent: reason === 'danger',
    since: ago(minutes),
    promisedAt: ago(minutes - 30),
    late: minutes > 30,
    lastWords: { text: words, language: /\p{Script=Devanagari}/u.test(words) ? 'hi' : 'hi-Latn' },
    ...more,
  });
  const sunita = person('p1', 'सुनीता टोप्पो (नमूना)', 'Kanke', { role: 'worker' });
  const rows = [
    waiting(person('p0', undefined, 'Pakur', { withheld: true, home: { district: 'Pakur' } }), 'danger', 6, ''),
    waiting(sunita, 'asked', 42, '0', { takenBy: { id: 's1', name: 'सीमा' } }),
    waiting(person('p2', 'रमेश महतो (नमूना)', 'Namkum'), 'asked', 38, 'जॉब कार्ड का फ़ॉर्म कहाँ मिलेगा?'),
    waiting(
      person('p3', undefined, 'Ratu', { withheld: true, home: { district: 'Ranchi' } }),
      'asked',
      31,
      'kal phir se paise mange, ab kya karein hum log yahan',
    ),
    waiting(person('p4', 'अब्दुल क़य्यूम (नमूना)', 'Bero'), 'not-understood', 24, 'नहीं, 150 नहीं 115 लोग थे'),
  ];
  const text = 'बोड़ेया पंचायत का राशन डीलर तीन महीने से हर कार्ड पर 2 किलो कम देता है। बोलने पर कहता है ₹200 दो तब पूरा मिलेगा';
  const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const turn: TurnRecord = {
    id: 'm1',
    person: 'p1',
    n: 1,
    channel: 'simulator',
    at: ago(50),
    messages: ['m1'],
    read: [
      {
        messageId: 'm1',
        meaning: {
          language: 'hi',
          intent: 'complaint',
          confidence: 0.93,
          category: 'ration',
          misconduct: 'bribe',
          amountInr: 200,
          since: { months: 3 },
          officials: [{ post: 'ration-dealer' }],
          evidence: {
            place: span('बोड़ेया पंचायत'),
            officials: span('राशन डीलर'),
            since: span('तीन महीने से'),
            misconduct: span('कम देता है'),
            amountInr: span('₹200 दो'),
          },
        },
      },
    ],
    state: {
      language: 'hi',
      draft: {
        id: 'd1',
        kind: 'complaint',
        startedAt: ago(50),
        messageIds: ['m1'],
        evidence: [],
        complaint: {
          category: 'ration',
          misconduct: 'bribe',
          amountInr: 200,
          since: { months: 3 },
          officials: [{ post: 'ration-dealer' }],
          place: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke', panchayat: 'बोड़ेया', from: 'home' },
          words: [],
        },
      },
    },
    effects: [],
    replies: [
      {
        id: 'm1.0',
        language: 'hi',
        keys: ['x'],
        status: 'read',
        text: 'आपकी बात लिख ली है, अभी दर्ज नहीं हुई है। जिनकी शिकायत है, उनका नाम मालूम है?\n1. हाँ, मालूम है\n2. मालूम नहीं\n0. केंद्र के किसी व्यक्ति से बात',
        log: [
          { status: 'queued', at: ago(50) },
          { status: 'read', at: ago(49) },
        ],
      },
    ],
  };
  const thread: ThreadView = {
    person: sunita,
    consentedOn: new Date('2026-03-03T10:00:00+05:30'),
    language: 'hi',
    handover: {
      id: 'h1',
      person: 'p1',
      reason: 'asked',
      state: 'open',
      openedAt: ago(42),
      messageId: 'm3',
      promisedAt: ago(12),
      units: [],
      version: 1,
    },
    messages: [
      { id: 'm1', person: 'p1', channel: 'simulator', at: ago(50), arrivedAt: ago(50), body: { kind: 'text', text } },
      {
        id: 'm2',
        person: 'p1',
        channel: 'simulator',
        at: ago(45),
        arrivedAt: ago(45),
        body: { kind: 'photo', file: 'f1', caption: 'पर्ची की फ़ोटो' },
      },
      {
        id: 'm3',
        person: 'p1',
        channel: 'simulator',
        at: ago(42),
        arrivedAt: ago(42),
        body: { kind: 'text', text: '0' },
      },
    ],
    turns: [turn],
    notes: [{ id: 'n1', by: 'राकेश', at: ago(30), text: 'अक्टूबर में भी इसी डीलर की बात आई थी। पहले भरोसा दें।' }],
    counts: { reports: 12, complaints: 2 },
  };
  const complaint: Complaint = {
    id: 'c1',
    ticket: 'JH-RAN-26-000131',
    person: 'px',
    state: 'assigned',
    category: 'housing',
    misconduct: 'bribe',
    amountInr: 8000,
    since: { months: 2 },
    officials: [{ post: 'panchayat-secretary' }],
    place: { state: 'Jharkhand', district: 'Ranchi', block: 'Ormanjhi' },
    words: [
      {
        messageId: 'm9',
        text: 'आवास की दूसरी किस्त दो महीने से रुकी है। पंचायत सचिव कहते हैं पहले 8 हज़ार दो तब ओरमांझी से फ़ाइल बढ़ेगी',
      },
    ],
    evidence: [{ kind: 'photo', messageId: 'm9', file: 'f9' }],
    confidential: true,
    assignedTo: 's2',
    level: 'block',
    reopenings: 0,
    openedAt: new Date('2026-11-10T13:52:00+05:30'),
    dueAt: new Date('2026-12-10T23:59:00+05:30'),
    changedAt: ago(60),
    units: [],
    version: 4,
    steps: [
      { verb: 'open', by: 'px', at: new Date('2026-11-10T13:52:00+05:30') },
      { verb: 'assign', by: 's1', to: 's2', at: new Date('2026-11-16T10:05:00+05:30') },
      {
        verb: 'note',
        by: 's2',
        at: new Date('2026-11-20T11:20:00+05:30'),
        note: 'प्रखंड कार्यालय से फ़ोन पर बात हुई। फ़ाइल सोमवार को देखेंगे।',
      },
    ],
  };
  const view: ComplaintView = {
    complaint,
    sight: 'substance',
    evidenceCount: 1,
    complainantDistrict: 'Ranchi',
    assignee: { id: 's2', name: 'राकेश (नमूना)' },
    names: { s1: 'सीमा', s2: 'राकेश (नमूना)' },
    handlers: [
      { id: 's1', name: 'सीमा' },
      { id: 's2', name: 'राकेश (नमूना)' },
    ],
    same: [{ ticket: 'JH-RAN-26-000107', state: 'open', openedAt: new Date('2026-11-11T12:15:00+05:30') }],
    mayReveal: true,
  };
  const list: ListedComplaint[] = [
    {
      complaint: {
        ...complaint,
        id: 'c2',
        ticket: 'JH-PAK-26-000412',
        category: 'water',
        misconduct: 'delay',
        state: 'open',
        dueAt: new Date('2026-11-18T23:59:00+05:30'),
        confidential: true,
      },
      sight: 'all',
    },
    { complaint, sight: 'substance', assignedName: 'राकेश (नमूना)' },
  ];
  return {
    inbox: async (_staff, filter) => ({ rows: filter === 'free' ? [] : rows, counts: { all: 5, mine: 1, free: 4 } }),
    thread: async (_staff, id) => (id === 'p1' ? thread : null),
    subscribe: () => () => undefined,
    take: async () => null,
    handBack: async () => null,
    reply: async () => null,
    noteOn: async () => null,
    complaints: async (_staff, { filter }) => ({
      rows: filter === 'ended' ? [] : list,
      total: filter === 'ended' ? 0 : 2,
      counts: { open: 133, late: 9, mine: 4, free: 21, asked: 7, ended: 310, all: 450 },
    }),
    complaint: async (_staff, ticket) => (/131$/.test(ticket) ? view : null),
    complaintVerb: async (_staff, _ticket, verb) => (verb === 'escalate' ? 'wrong-state' : null),
    reveal: async (_staff, _ticket, reason) => (reason.length < 10 ? 'reason-needed' : { name: 'नमूना नाम' }),
    broken: async () => [
      {
        turn: { ...turn, fault: { name: 'TypeError', at: ago(10) } },
        person: sunita,
        ...(thread.messages[0] ? { message: thread.messages[0] } : {}),
      },
    ],
    replay: async () => true,
    people: async () => ({
      rows: [sunita, person('p2', 'रमेश महतो (नमूना)', 'Namkum', { role: 'block-president' })],
      total: 2,
    }),
    staffMembers: async () => [
      { id: 's1', name: 'सीमा', role: 'supervisor', lastSeenAt: ago(3) },
      { id: 's2', name: 'राकेश (नमूना)', role: 'agent', unit: 'JH/Ranchi' },
    ],
    signInLink: async () => 'https://centre.example/sign-in/abc',
    subscriptions: async () => [],
    setSubscription: async () => null,
  };
}
