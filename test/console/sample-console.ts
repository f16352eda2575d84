/** A console on invented data, with the simulator on a port over memory: what the tests of pages look at. */
import { createSimulatorChannel } from '../../src/channels/simulator/simulator-channel.ts';
import { createConsole } from '../../src/console/console.ts';
import type { ConsoleData } from '../../src/console/console-data.ts';
import type { Message } from '../../src/conversation/message.ts';
import { understand } from '../../src/language/understand.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { loadTexts } from '../../src/shared/texts.ts';
import type { SignedIn, WebRoute } from '../../src/shared/web-route.ts';
import { type Answer, memoryPort } from '../channels/simulator/memory-port.ts';
import { sampleDesk } from './sample-desk.ts';
import { sampleDigest } from './sample-digest.ts';
import { sampleNumbers } from './sample-numbers.ts';

export const NOW = new Date('2026-11-20T19:40:00+05:30');
export const STAFF: SignedIn = { id: 's1', name: 'सीमा', role: 'supervisor' };

const gazetteer = loadGazetteer();
const texts = loadTexts();

function answer(message: Message): Answer | null {
  if (message.body.kind !== 'text') return { language: 'hi', text: 'मिल गया।' };
  const meaning = understand(message.body.text, { sentAt: message.at.toISOString() }, gazetteer);
  const text = {
    hi: 'मैंने यह समझा:\n*बैठक · कांके, राँची*\nक्या यह सही है?\n1. हाँ\n2. नहीं, सुधारना है\n0. व्यक्ति से बात',
    'hi-Latn': 'Kaun sa prakhand?\n1. Gomia (ghar)\n0. Vyakti se baat',
    en: 'Please check:\n*Meeting*\n1. Yes\n0. A person',
  }[meaning.language];
  return { language: meaning.language, meaning, text, draft: true };
}

const data: ConsoleData = {
  sample: async () => true,
  counts: async () => ({ waiting: 14, late: 9 }),
  startUnit: async () => 'JH',
  digest: async (unit) => sampleDigest(unit, gazetteer),
  async digestRows(digest, number) {
    if (number.over === 'units')
      return { total: digest.silent.length, rows: digest.silent.map((unit) => ({ kind: 'unit', unit })) };
    if (number.over === 'reports') {
      const report = {
        id: 'r1',
        status: 'counted' as const,
        activities: ['meeting' as const],
        date: '2026-11-20',
        confirmedAt: NOW,
        units: [],
        place: { state: 'Jharkhand', district: 'Ranchi', block: 'Kanke', panchayat: 'बोड़ेया' },
      };
      return {
        total: 60,
        next: 50,
        rows: Array.from({ length: 50 }, (_, i) => ({
          kind: 'report',
          value: i + 1,
          report: { ...report, id: `r${i}` },
        })),
      };
    }
    return { total: 0, rows: [] };
  },
  tryOut: (text, home, sentAt) => {
    const meaning = understand(text, { sentAt: sentAt.toISOString(), home }, gazetteer);
    return {
      meaning,
      micros: 18,
      replies: [{ language: meaning.language, text: 'मैंने यह समझा:\n*बैठक · कांके, राँची*\n1. हाँ\n2. नहीं\n0. व्यक्ति से बात' }],
    };
  },
  districts: (language) =>
    gazetteer.districtsOf('Jharkhand').map((place) => ({
      value: place.name,
      name: language === 'hi' ? (place.nameHi ?? place.name) : place.name,
      blocks: gazetteer
        .blocksOf(place.name)
        .map((block) => ({ value: block.name, name: language === 'hi' ? (block.nameHi ?? block.name) : block.name })),
    })),
  ...sampleDesk(NOW),
};

/** Routes of console and simulator; the centre behind the simulator answers after `delayMs`. */
export async function sampleConsole(delayMs = 0): Promise<{
  routes: WebRoute[];
  memory: ReturnType<typeof memoryPort>;
  notices: ReturnType<typeof createConsole>['notices'];
}> {
  const memory = memoryPort(NOW, answer, delayMs);
  const room = createConsole({
    numbers: sampleNumbers,
    texts,
    data,
    namePlace: (place, level, language) => gazetteer.display(place, level, language),
    now: () => NOW,
    simulator: true,
    place: 'राँची',
  });
  const simulator = createSimulatorChannel({
    port: memory.port,
    texts,
    page: room.page,
    meaning: room.meaning,
    frameAssets: room.assets,
  });
  await simulator.channel.start(memory.intake, memory.onStatus);
  return { routes: [...room.routes, ...simulator.routes], memory, notices: room.notices };
}
