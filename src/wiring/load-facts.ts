/** What the domain knows of persons, loaded for many at once before their turns are made: nothing is asked where no records are looked at. */
import type { Complaint } from '../complaints/complaint.ts';
import { ownView } from '../complaints/own-view.ts';
import { isPending, SAME_PROBLEM_DAYS } from '../complaints/policy.ts';
import type { Facts, FactsNeeded } from '../conversation/turn.ts';
import { DESK_HOURS, isDeskOpen } from '../people/desk-hours.ts';
import { foldName } from '../places/fold-name.ts';
import type { DomainPorts } from './domain-ports.ts';
import type { FactsRequest } from './run-turns.ts';

/** The step looks at so many of a person's own records. */
const MAX_OWN = 20;
const DAY_MS = 86_400_000;

type Similar = NonNullable<Facts['similar']>;

/** Own complaints that a new one may repeat: same category, same block, and the same village where both say one. */
function ownSimilar(own: readonly Complaint[], wanted: NonNullable<FactsNeeded['similar']>): Similar {
  const { category, place } = wanted;
  const agrees = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || foldName(a) === foldName(b);
  return own
    .filter(
      (one) =>
        isPending(one) &&
        one.category === category &&
        (['district', 'block', 'panchayat', 'village'] as const).every((part) =>
          agrees(one.place?.[part], place?.[part]),
        ),
    )
    .map((one) => ({ ticket: one.ticket, own: true, confidential: one.confidential === true }));
}

/** `loadFacts(requests)`: facts by person id. Throws when a store is away. */
export function createLoadFacts(
  ports: DomainPorts,
): (requests: readonly FactsRequest[]) => Promise<Map<string, Facts>> {
  const { organisation, secondNumber, deskHours = DESK_HOURS } = ports.config;
  const centre = { organisation, ...(secondNumber === undefined ? {} : { secondNumber }) };

  async function othersSimilar(request: FactsRequest): Promise<Similar> {
    const { similar } = request.needs;
    if (similar?.category === undefined) return [];
    const since = new Date(request.now.getTime() - SAME_PROBLEM_DAYS * DAY_MS);
    const same = await ports.complaints.sameProblem(similar, since);
    return same
      .filter((one) => one.person !== request.person.id && one.accused === undefined && one.danger !== true)
      .map((one) => ({ ticket: one.ticket, own: false, confidential: one.confidential === true }));
  }

  return async function loadFacts(requests) {
    const idsOf = (wants: (request: FactsRequest) => boolean) => requests.filter(wants).map(({ person }) => person.id);
    const [reports, complaints, similar] = await Promise.all([
      ports.reports.newestOf(
        idsOf(({ needs }) => needs.reports),
        MAX_OWN,
      ),
      ports.complaints.newestOf(
        idsOf(({ needs }) => needs.complaints),
        MAX_OWN,
      ),
      Promise.all(requests.map(othersSimilar)),
    ]);
    return new Map(
      requests.map((request, i): [string, Facts] => {
        const { person, handover, needs, now } = request;
        const own = complaints.get(person.id) ?? [];
        const alike =
          needs.similar?.category === undefined ? [] : [...ownSimilar(own, needs.similar), ...(similar[i] ?? [])];
        return [
          person.id,
          {
            person,
            reports: reports.get(person.id) ?? [],
            complaints: own.map(ownView),
            handover: handover === undefined ? 'none' : handover.urgent === true ? 'urgent' : 'open',
            ...(handover?.state === 'taken' ? { handoverTaken: true as const } : {}),
            gazetteer: ports.gazetteer,
            deskOpen: isDeskOpen(now, deskHours),
            centre,
            ...(alike.length === 0 ? {} : { similar: alike }),
          },
        ];
      }),
    );
  };
}
