/** Three numbers, one of them in trouble and one lost: what the page of the numbers is looked at with. */
import type { NumbersData, NumberView } from '../../src/console/numbers-data.ts';

const templates = [
  { name: 'centre_update', language: 'hi', status: 'APPROVED' },
  { name: 'centre_waiting', language: 'hi', status: 'PENDING' },
];
const NUMBERS: readonly NumberView[] = [
  {
    name: 'cloud-10001',
    kind: 'cloud-api',
    label: 'राँची',
    display: '+91 98000 00001',
    standing: 'blocked',
    since: new Date('2026-11-20T18:05:00+05:30'),
    waiting: 1_240,
    quality: 'RED',
    perSecond: 80,
    limit: 2_000,
    templates,
  },
  {
    name: 'cloud-10002',
    kind: 'cloud-api',
    label: 'दुमका',
    display: '+91 98000 00002',
    standing: 'ok',
    waiting: 0,
    quality: 'GREEN',
    unlimited: true,
    templates: [],
  },
  {
    name: 'phone-1',
    kind: 'whatsapp-web',
    label: 'पुराना फ़ोन',
    standing: 'taken-over',
    waiting: 0,
    templates: [],
    takenOverBy: 'cloud-10002',
  },
];

/** A phone that waits to be scanned. */
const PHONE: NumberView = {
  name: 'phone-2',
  kind: 'whatsapp-web',
  label: 'कांके का फ़ोन',
  standing: 'qr',
  waiting: 0,
  templates: [],
  link: { hasSession: true, qr: `2@${'aB3/'.repeat(50)},k1==,k2==,k3==,1`, sentToday: 0 },
};

/** The data over them; nothing is changed by what is done. */
export const sampleNumbers: NumbersData = {
  list: async () => [...NUMBERS, PHONE],
  inTrouble: async () => 1,
  webhook: () => ({
    url: 'https://centre.example.org/webhooks/whatsapp',
    verifyToken: 'kP3v0aV9y2Qd6n1Lx8Rt4WzB',
    hasSecret: false,
  }),
  unknown: async () => [{ field: 'status pondered', count: 3 }],
  add: async () => 'added',
  addPhone: async () => 'phone-2',
  wish: async () => true,
  takeOver: async () => true,
  remove: async () => undefined,
  submitTemplates: async () => 4,
};
