/** Addresses within the digest: units, days, and from a number to its rows. */
import { type DigestNumber, formatDigestNumber } from '../digests/digest-number.ts';
import { type Html, type HtmlValue, html } from '../shared/html.ts';

/** `JH/Ranchi` stands in an address as `JH~Ranchi`: some servers in between resolve an escaped slash. */
export const unitSlug = (id: string): string => encodeURIComponent(id.replaceAll('/', '~'));
/** The unit an address names. */
export const unitOfSlug = (slug: string): string => slug.replaceAll('~', '/');

/** What a digest page shows beside the unit. */
export interface DigestView {
  /** `2026-11-20`; absent: the running day. */
  day?: string;
  /** The unit below that was chosen. */
  on?: string;
  show?: MapShow;
}

/** What the figures on the map are. */
export const MAP_SHOWS = ['reports', 'complaints', 'late'] as const;
export type MapShow = (typeof MAP_SHOWS)[number];

function query(parts: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
}

/** `/digest/JH~Ranchi?day=2026-11-20`. */
export function digestHref(unit: string, view: DigestView = {}): string {
  return `/digest/${unitSlug(unit)}${query({ day: view.day, on: view.on, show: view.show === 'reports' ? undefined : view.show })}`;
}

/** `/digest/JH~Ranchi/rows/people?day=2026-11-20`. */
export function rowsHref(unit: string, number: DigestNumber, day: string | undefined, from?: number): string {
  return `/digest/${unitSlug(unit)}/rows/${encodeURIComponent(formatDigestNumber(number))}${query({ day, from: from === undefined ? undefined : String(from) })}`;
}

/** A number that leads to its rows; nought leads nowhere and is no link. */
export function numberLink(value: number, href: string, text: HtmlValue, tone?: 'late'): Html {
  return value === 0
    ? html`<span class="nought">${text}</span>`
    : html`<a class="number${tone && ` ${tone}`}" href="${href}">${text}</a>`;
}
