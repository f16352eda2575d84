/** The console's questions over the house's own stores and queries: digests, the sentence tried out, counts. */
import { staffViewer, type Viewer } from '../complaints/visibility.ts';
import type { ConsoleData, TriedOut } from '../console/console-data.ts';
import { NEW_STATE } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import type { Facts } from '../conversation/turn.ts';
import { sightOf } from '../digests/digest-sight.ts';
import { createDigests } from '../digests/digests.ts';
import { digestHours } from '../digests/schedule.ts';
import type { Home } from '../language/meaning.ts';
import { understand } from '../language/understand.ts';
import { isDeskOpen } from '../people/desk-hours.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { SignedIn } from '../shared/web-route.ts';
import type { ConsoleDataOptions, ConsoleParts } from './console-data-options.ts';
import { deskData } from './desk-data.ts';

/** Whether there is invented data is asked again after so long. */
const SAMPLE_KEPT_MS = 60_000;

/** The console's data over a centre. */
export function consoleData(parts: ConsoleParts, options: ConsoleDataOptions): ConsoleData {
  const { stores, clock, config, gazetteer } = parts;
  const digests = createDigests({
    source: stores.digestSource,
    records: stores.digestRecords,
    tree: () => stores.units.tree(),
    hours: digestHours(config.digestTimes),
  });
  const viewer = async (staff: SignedIn): Promise<Viewer> =>
    staffViewer(
      { id: staff.id, role: staff.role, personId: staff.id, ...(staff.unit === undefined ? {} : { unit: staff.unit }) },
      await stores.units.tree(),
    );
  let sample: { at: number; is: boolean } = { at: 0, is: false };

  return {
    ...deskData(parts, options, viewer),

    async sample() {
      if (Date.now() - sample.at > SAMPLE_KEPT_MS)
        sample = { at: Date.now(), is: (await stores.people.find({ demo: true }, 1)).length > 0 };
      return sample.is;
    },

    async counts(staff) {
      const looks = await viewer(staff);
      const [waiting, late] = await Promise.all([
        parts.queries.handovers(looks),
        parts.queries.countComplaints(looks, { overdueAt: clock.now() }),
      ]);
      return { waiting: waiting.length, late };
    },

    async startUnit(staff) {
      if (staff.unit !== undefined) return staff.unit;
      const units = (await stores.units.tree()).all();
      return (
        (
          units.find((unit) => unit.type === 'state' && unit.name === config.state) ??
          units.find((unit) => unit.type === 'nation') ??
          units[0]
        )?.id ?? null
      );
    },

    async digest(unitId, day, staff) {
      const tree = await stores.units.tree();
      const chain = tree.chain(unitId);
      if (staff.unit !== undefined && !chain.includes(staff.unit)) return null;
      const [sight, now] = [sightOf(await viewer(staff)), clock.now()];
      const digest =
        day === 'now'
          ? await digests.now(unitId, sight, now)
          : await digests.ofDay(unitId, day ?? dayOf(now), sight, now);
      // What lies above one's own unit is nobody's business here: its page would not open either.
      return (
        digest && {
          ...digest,
          above: digest.above.filter((unit) => staff.unit === undefined || tree.chain(unit.id).includes(staff.unit)),
        }
      );
    },

    async digestRows(digest, number, staff, page) {
      return digests.rows(digest, number, sightOf(await viewer(staff)), page);
    },

    tryOut: (text, home, sentAt) => tryOut(parts, text, home, sentAt),

    districts(language) {
      return gazetteer.districtsOf(config.state).map((district) => ({
        value: district.name,
        name: gazetteer.display({ district: district.name }, 'district', language),
        blocks: gazetteer.blocksOf(district.name).map((block) => ({
          value: block.name,
          name: gazetteer.display({ district: district.name, block: block.name }, 'block', language),
        })),
      }));
    },
  };
}

/** Reads a sentence as a worker of that home would have sent it, and what the bot would say. Touches no store. */
function tryOut(parts: ConsoleParts, text: string, home: Home | undefined, sentAt: Date): TriedOut {
  const { gazetteer, config } = parts;
  const begun = performance.now();
  const meaning = understand(text, { sentAt: sentAt.toISOString(), home }, gazetteer);
  const micros = (performance.now() - begun) * 1000;
  const facts: Facts = {
    person: {
      id: 'try',
      addresses: [],
      known: true,
      role: 'worker',
      createdAt: sentAt,
      version: 1,
      ...(home ? { home } : {}),
      consent: { at: sentAt, noticeVersion: 'try', messageId: 'try', adult: true },
    },
    reports: [],
    complaints: [],
    handover: 'none',
    gazetteer,
    deskOpen: isDeskOpen(sentAt, config.deskHours),
    centre: {
      organisation: config.organisation,
      ...(config.secondNumber ? { secondNumber: config.secondNumber } : {}),
    },
  };
  const message = {
    id: 'try',
    person: 'try',
    channel: 'try',
    at: sentAt,
    arrivedAt: sentAt,
    body: { kind: 'text' as const, text },
  };
  const { replies } = step({
    state: { ...NEW_STATE, language: meaning.language },
    message,
    meaning,
    facts,
    turnId: 'try',
    now: sentAt,
  });
  return {
    meaning,
    micros,
    replies: replies
      .filter((reply) => reply.skipped === undefined)
      .map((reply) => ({ language: reply.language, text: parts.render(reply).text })),
  };
}
