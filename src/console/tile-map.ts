/** The districts of Jharkhand as tiles where they lie to one another: 40 of 43 shared borders touch. Each tile is a link. */
import type { ChildRow, Digest } from '../digests/digest.ts';
import { foldName } from '../places/fold-name.ts';
import { type Html, html } from '../shared/html.ts';
import { type DigestView, digestHref, MAP_SHOWS, type MapShow } from './digest-links.ts';
import { commonType } from './digest-sentence.ts';
import type { Names } from './names.ts';

/** Column and row on a grid of 8 × 6, by the name of the Local Government Directory. */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  Koderma: [4, 1],
  Godda: [7, 1],
  Sahebganj: [8, 1],
  Garhwa: [1, 2],
  Palamu: [2, 2],
  Chatra: [3, 2],
  Hazaribagh: [4, 2],
  Giridih: [5, 2],
  Deoghar: [6, 2],
  Dumka: [7, 2],
  Pakur: [8, 2],
  Latehar: [2, 3],
  Lohardaga: [3, 3],
  Ramgarh: [4, 3],
  Bokaro: [5, 3],
  Dhanbad: [6, 3],
  Jamtara: [7, 3],
  Gumla: [3, 4],
  Ranchi: [4, 4],
  Simdega: [3, 5],
  Khunti: [4, 5],
  'Saraikela Kharsawan': [5, 5],
  'East Singhbum': [6, 5],
  'West Singhbhum': [4, 6],
};
const PLACED = new Map(Object.entries(TILES).map(([name, at]) => [foldName(name), at]));

/** Where a unit's tile lies; absent where the grid has none for it. */
export const tileOf = (name: string): readonly [number, number] | undefined => PLACED.get(foldName(name));

/** 0 silent, 1 to 5 by the share of the parts heard: a district without parts on record is 3. */
export function mapStep(child: ChildRow): number {
  if (child.tally.reports === 0) return 0;
  if (child.of === 0) return 3;
  return Math.min(5, Math.max(1, Math.ceil((child.heard / child.of) * 5)));
}

/** `साहि॰` for a narrow tile: two aksharas and the sign of abbreviation; Latin four letters, of two words `E Sin`. Short names stay whole. */
export function shortName(name: string, language: 'hi' | 'en'): string {
  const signs = [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(name)].map((one) => one.segment);
  // What fits into 35 px: three narrow aksharas, nukta not counted.
  if (language === 'hi' ? signs.length <= 3 && [...name.replaceAll('\u093c', '')].length <= 5 : signs.length <= 5)
    return name;
  if (language === 'hi') return `${signs.slice(0, 2).join('')}॰`;
  const [first = '', second] = name.split(' ');
  return second === undefined ? first.slice(0, 4) : `${first.slice(0, 1)} ${second.slice(0, 3)}`;
}

const figure = (child: ChildRow, show: MapShow) =>
  show === 'reports' ? child.tally.reports : show === 'complaints' ? child.complaintsOpened : child.overdue;

/** Whether all children have a tile. */
export function isMappable(digest: Digest): boolean {
  return digest.children.length > 3 && digest.children.every((child) => tileOf(child.unit.name) !== undefined);
}

function tile(child: ChildRow, digest: Digest, view: DigestView, names: Names, parts: string): Html {
  const show = view.show ?? 'reports';
  const [column, row] = tileOf(child.unit.name) ?? [1, 1];
  const name = names.unit(child.unit);
  const step = mapStep(child);
  const what = names.t(`digest.map.${show}`);
  const words =
    step === 0 && show === 'reports'
      ? names.t('digest.map.tileSilent', { name })
      : names.t('digest.map.tile', {
          name,
          n: names.number(figure(child, show)),
          what,
          of: names.number(child.of),
          heard: names.number(child.heard),
          units: parts,
        });
  const late =
    child.overdue > 0 && names.t('digest.map.late', { count: child.overdue, n: names.number(child.overdue) });
  const chosen = child.unit.id === view.on;
  const small = shortName(name, names.language);
  return html`<li class="at-${column}-${row}"><a class="tile step-${step}" href="${digestHref(digest.unit.id, { ...view, on: child.unit.id })}#on"${chosen && html` aria-current="true"`}><span class="unseen">${words}${late && `, ${late}`}</span><span class="tile-name" aria-hidden="true">${small === name ? name : html`<span class="whole">${name}</span><span class="short">${small}</span>`}</span><b aria-hidden="true">${step === 0 && show === 'reports' ? '—' : names.number(figure(child, show))}</b>${child.overdue > 0 && html`<span class="disc" aria-hidden="true">${child.overdue}</span>`}</a></li>`;
}

/** The card with the map, its choices and its legend. */
export function tileMap(digest: Digest, view: DigestView, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.map.${key}`, params);
  const show = view.show ?? 'reports';
  const parts = names.units(digest.parts?.types[0] ?? 'block');
  const title = names.code('units', commonType(digest.children.map((child) => child.unit)));
  return html`<section class="card map-card" aria-labelledby="map"><div class="card-head"><h2 id="map">${title}</h2><nav class="chips" aria-label="${t('show')}">${MAP_SHOWS.map((one) => html`<a class="chip" href="${digestHref(digest.unit.id, { ...view, show: one })}"${one === show && html` aria-current="true"`}>${t(one)}</a>`)}</nav></div>
<div class="map-box"><ul class="map">${digest.children.map((child) => tile(child, digest, view, names, parts))}</ul><div class="legend"><p>${t('legend', { units: parts })}</p><ol aria-hidden="true">${[0, 1, 2, 3, 4, 5].map((step) => html`<li class="step-${step}"></li>`)}</ol><p class="ends"><span>${t('silent')}</span><span>${t('half')}</span><span>${t('all')}</span></p></div></div>
<p class="quiet small">${t('explain', { what: t(show) })}</p></section>`;
}
