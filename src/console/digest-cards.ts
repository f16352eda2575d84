/** The cards below the numbers: units, kinds, fourteen days, corrections, earlier days, what is in no count. */
import type { ChildRow, Correction, Digest } from '../digests/digest.ts';
import type { DigestNumber } from '../digests/digest-number.ts';
import type { Range } from '../language/meaning.ts';
import { type Html, html } from '../shared/html.ts';
import { digestHref, numberLink, rowsHref } from './digest-links.ts';
import { commonType } from './digest-sentence.ts';
import type { Names } from './names.ts';

const ROWS = 10;

/** A bar of a share of 1: lengths are SVG attributes, never styles. */
export function bar(share: number, track = true): Html {
  const width = Math.max(share > 0 ? 1 : 0, Math.round(share * 100));
  return html`<svg class="bar-svg" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${track && html`<rect width="100" height="8" fill="var(--line)"/>`}<rect width="${width}" height="8" fill="var(--bar)"/></svg>`;
}

function childRow(child: ChildRow, most: number, day: string | undefined, names: Names): Html {
  const view = day === undefined ? {} : { day };
  const { reports } = child.tally;
  const late =
    child.overdue > 0
      ? numberLink(
          child.overdue,
          rowsHref(child.unit.id, { over: 'complaints', number: 'overdue' }, day),
          names.number(child.overdue),
          'late',
        )
      : '0';
  return html`<tr><th scope="row"><a class="plain" href="${digestHref(child.unit.id, view)}">${names.unit(child.unit)}</a></th>${reports === 0 ? html`<td class="n quiet">${names.t('digest.children.silent')}</td><td></td>` : html`<td class="n">${numberLink(reports, rowsHref(child.unit.id, { over: 'reports', number: 'reports' }, day), names.number(reports))}</td><td class="bar-cell">${bar(reports / most)}</td>`}<td class="n">${late}</td></tr>`;
}

/** The units below a unit, most reports first, the silent ones named. `whole`: all of them. */
export function childrenCard(
  digest: Digest,
  day: string | undefined,
  names: Names,
  options: { chosen: boolean; whole: boolean },
): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.children.${key}`, params);
  const { children, silent } = digest;
  const type = commonType(children.map((child) => child.unit));
  const sorted = [...children].sort((a, b) => b.tally.reports - a.tally.reports || b.overdue - a.overdue);
  const shown = options.whole ? sorted : sorted.slice(0, ROWS);
  const rest = sorted.slice(shown.length);
  const most = Math.max(1, ...children.map((child) => child.tally.reports));
  const heard = t('heard', {
    of: names.number(children.length),
    heard: names.number(children.length - silent.length),
    units: names.units(type),
  });
  const link = digestHref(digest.unit.id, day === undefined ? {} : { day });
  return html`<section class="card units-card" id="on" aria-labelledby="units"><div class="card-head"><h2 id="units">${options.chosen ? names.unit(digest.unit) : names.code('units', type)} <small class="quiet">${children.length > 0 && heard}</small></h2>${options.chosen && html`<a href="${link}">${t('whole')}</a>`}</div>
${children.length === 0 ? html`<p class="quiet">${t('none')}</p>` : html`<table><thead><tr><th scope="col">${names.code('unitType', type)}</th><th scope="col" class="n">${t('reports')}</th><td class="edge"></td><th scope="col" class="n">${t('late')}</th></tr></thead><tbody>${shown.map((child) => childRow(child, most, day, names))}</tbody></table>${rest.length > 0 && html`<p><a href="${link}">${names.t('digest.andMore', { n: `${names.number(rest.length)} ${names.units(type)}` })}</a></p>`}`}</section>`;
}

/** What was done, most frequent first. */
export function kindsCard(digest: Digest, day: string | undefined, names: Names): Html {
  const shown = digest.activities.slice(0, 7);
  const most = Math.max(1, ...shown.map((row) => row.reports));
  const rest = digest.activities.slice(7);
  return html`<section class="card"><h2>${names.t('digest.kinds')}</h2>${shown.length === 0 ? html`<p class="quiet">${names.t('digest.kindsNone')}</p>` : html`<table class="kinds"><tbody>${shown.map((row) => html`<tr><th scope="row">${names.code('activity', row.activity)}</th><td class="bar-cell">${bar(row.reports / most, false)}</td><td class="n">${numberLink(row.reports, rowsHref(digest.unit.id, { over: 'reports', number: 'reports', activity: row.activity }, day), names.number(row.reports))}</td></tr>`)}</tbody></table>`}${rest.length > 0 && html`<p class="quiet small">${names.t('digest.otherKinds', { n: names.number(rest.length) })}: ${rest.map((row) => `${names.code('activity', row.activity)} ${names.number(row.reports)}`).join(', ')}</p>`}</section>`;
}

/** Fourteen days as bars; each day is a link to its digest. */
export function seriesCard(digest: Digest, names: Names): Html {
  const { series } = digest;
  const most = Math.max(1, ...series.map((one) => one.reports));
  const last = series.at(-1);
  return html`<section class="card"><h2>${names.t('digest.series.title')}</h2><ul class="days">${series.map(
    (one, i) => {
      const height = Math.round((one.reports / most) * 96);
      return html`<li><a href="${digestHref(digest.unit.id, { day: one.day })}"><span class="unseen">${names.t('digest.series.day', { day: names.day(one.day, 'short'), n: names.number(one.reports) })}</span><svg viewBox="0 0 16 100" preserveAspectRatio="none" aria-hidden="true"><rect x="1" y="${100 - Math.max(2, height)}" width="14" height="${Math.max(2, height)}" fill="var(--${i === series.length - 1 ? 'map-5' : 'map-4'})"/></svg></a></li>`;
    },
  )}</ul><p class="quiet small ends"><span>${series[0] && names.day(series[0].day, 'least')}</span><span>${last && (digest.running ? names.t('digest.series.today', { n: names.number(last.reports) }) : names.t('digest.series.thatDay', { day: names.day(last.day, 'least'), n: names.number(last.reports) }))}</span></p></section>`;
}

function isRange(value: unknown): value is Range {
  return (
    typeof value === 'object' &&
    value !== null &&
    'min' in value &&
    'max' in value &&
    typeof value.min === 'number' &&
    typeof value.max === 'number'
  );
}

/** A field's value in words; null where only the field's name can be said. */
function said(value: unknown, field: string, names: Names): string | null {
  if (typeof value === 'number') return names.number(value);
  if (isRange(value)) return names.range(value);
  if (field === 'date' && typeof value === 'string') return names.day(value, 'least');
  if (field === 'activities' && Array.isArray(value))
    return value.map((code) => names.code('activity', String(code))).join(', ');
  return null;
}

/** One correction in words, without its place. */
export function correctionWords(correction: Correction, names: Names): string {
  if (correction.field === 'status')
    return correction.to === 'withdrawn'
      ? names.t('digest.corrections.withdrawn')
      : names.t('digest.corrections.changed', { field: names.code('field', 'status') });
  const [head = '', part] = correction.field.split('.');
  const field = names.code('field', head === 'inclusion' ? (part ?? 'women') : head);
  const [from, to] = [said(correction.from, head, names), said(correction.to, head, names)];
  return from === null || to === null
    ? names.t('digest.corrections.changed', { field })
    : names.t('digest.corrections.line', { field, from, to });
}

/** What was changed since the last digest, and how totals that were told moved. */
export function correctionsCard(digest: Digest, day: string | undefined, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.corrections.${key}`, params);
  const { corrections, dayChanges } = digest;
  const shown = corrections.slice(0, 5);
  return html`<section class="card"><h2>${t('title')}</h2>${corrections.length === 0 ? html`<p class="quiet">${t('none')}</p>` : html`<p>${t('intro')}</p><ul class="lines">${shown.map((one) => html`<li>${one.unit && html`<a href="${digestHref(one.unit.id)}">${names.unit(one.unit)}</a>: `}${correctionWords(one, names)}</li>`)}</ul>`}${dayChanges.slice(0, 4).map((one) => html`<p class="quiet small">${t('total', { day: names.day(one.day, 'least'), before: names.range(one.before), after: names.range(one.after) })}</p>`)}${corrections.length > shown.length && html`<p><a href="${rowsHref(digest.unit.id, { over: 'reports', number: 'corrections' }, day)}">${t('all', { n: names.number(corrections.length) })}</a></p>`}</section>`;
}

/** What was told now and happened before. */
export function earlierCard(digest: Digest, day: string | undefined, names: Names): Html {
  const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.earlier.${key}`, params);
  const days = digest.days.filter((one) => one.day < digest.day).slice(0, 7);
  const rows = (number: DigestNumber) => rowsHref(digest.unit.id, number, day);
  return html`<section class="card"><h2>${t('title')}</h2>${digest.earlier.reports === 0 ? html`<p class="quiet">${t('none')}</p>` : html`<p>${t('intro', { today: names.number(digest.today.reports), earlier: names.number(digest.earlier.reports) })}</p><table><thead><tr><th scope="col">${t('day')}</th><th scope="col" class="n">${t('reports')}</th><th scope="col" class="n">${t('people')}</th></tr></thead><tbody>${days.map((one) => html`<tr><th scope="row">${names.day(one.day, 'short')}</th><td class="n">${numberLink(one.reports, rows({ over: 'reports', number: 'reports', day: one.day }), names.number(one.reports))}</td><td class="n">${numberLink(one.people.max, rows({ over: 'reports', number: 'people', day: one.day }), names.range(one.people))}</td></tr>`)}</tbody></table>`}</section>`;
}

/** What would else vanish: nobody's number grows by it. */
export function unfinishedCard(digest: Digest, day: string | undefined, names: Names): Html {
  const t = (key: string) => names.t(`digest.unfinished.${key}`);
  const { unfinished, planned, observed, complaints } = digest;
  const line = (value: number, number: DigestNumber, key: string) =>
    html`<li>${numberLink(value, rowsHref(digest.unit.id, number, day), names.number(value))} <span>${t(key)}</span></li>`;
  return html`<section class="card"><h2>${t('title')}</h2><p>${t('intro')}</p><ul class="counts">
${line(unfinished.drafts, { over: 'unfinished', number: 'drafts' }, 'drafts')}${line(unfinished.notUnderstood, { over: 'unfinished', number: 'notUnderstood' }, 'notUnderstood')}${line(unfinished.waiting, { over: 'unfinished', number: 'waiting' }, 'waiting')}</ul><ul class="counts">${line(planned.reports, { over: 'reports', number: 'planned' }, 'planned')}${line(observed, { over: 'reports', number: 'observed' }, 'observed')}${line(complaints.reopened, { over: 'complaints', number: 'reopened' }, 'reopened')}${line(complaints.unconfirmed, { over: 'complaints', number: 'unconfirmed' }, 'unconfirmed')}${line(complaints.open, { over: 'complaints', number: 'open' }, 'open')}</ul></section>`;
}
