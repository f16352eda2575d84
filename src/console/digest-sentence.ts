/** The day in a sentence, its numbers as links, and the seven numbers with what lies beside each. */
import type { Digest } from '../digests/digest.ts';
import type { DigestNumber } from '../digests/digest-number.ts';
import { type Html, html } from '../shared/html.ts';
import { addDays } from '../shared/kolkata.ts';
import { digestHref, numberLink, rowsHref } from './digest-links.ts';
import { fillText, listOf } from './fill-text.ts';
import type { Names } from './names.ts';

/** The kind most of these units are of, for their common name. */
export function commonType(units: readonly { type: string }[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit.type, (counts.get(unit.type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'block';
}

/** `22 ज़िलों से 1,284 रिपोर्ट आईं। …`. */
export function digestSentence(digest: Digest, day: string | undefined, names: Names): Html {
  const { total, complaints, children, silent } = digest;
  const to = (number: DigestNumber) => rowsHref(digest.unit.id, number, day);
  const counted = (key: string, count: number) => names.t(`digest.${key}`, { count, n: names.number(count) });
  if (total.reports === 0 && complaints.opened === 0 && complaints.overdue === 0) {
    return html`<p class="sentence">${names.t(digest.running ? 'digest.sentence.nobody' : 'digest.sentence.nobodyDay')}</p>`;
  }
  const reports = numberLink(
    total.reports,
    to({ over: 'reports', number: 'reports' }),
    counted('reportsN', total.reports),
  );
  const heard = children.length - silent.length;
  const units = names.code('unitsObl', commonType(children.map((child) => child.unit)));
  const first =
    children.length < 2
      ? fillText(names, 'digest.sentence.alone', { reports })
      : fillText(names, 'digest.sentence.heard', {
          of: names.number(children.length),
          heard: html`<b>${names.t('digest.unitsHeard', { n: names.number(heard), units })}</b>`,
          reports,
        });
  const opened = numberLink(
    complaints.opened,
    to({ over: 'complaints', number: 'opened' }),
    counted('complaintsN', complaints.opened),
  );
  const resolved = numberLink(
    complaints.resolved,
    to({ over: 'complaints', number: 'resolved' }),
    names.number(complaints.resolved),
  );
  const overdue = numberLink(
    complaints.overdue,
    to({ over: 'complaints', number: 'overdue' }),
    names.t('digest.overdueN', { n: names.number(complaints.overdue) }),
    'late',
  );
  const second =
    complaints.overdue > 0
      ? fillText(names, 'digest.sentence.complaints', { opened, resolved, overdue })
      : complaints.opened > 0 || complaints.resolved > 0
        ? fillText(names, 'digest.sentence.complaintsOnTime', { opened, resolved })
        : html`${names.t('digest.sentence.noComplaints')}`;
  const quiet = silent.map(
    (unit) =>
      html`<a class="number" href="${digestHref(unit.id, day === undefined ? {} : { day })}">${names.unit(unit)}</a>`,
  );
  const third =
    quiet.length > 0 &&
    quiet.length < children.length &&
    html` ${fillText(names, 'digest.sentence.silent', { units: listOf(quiet, 4, names, (words) => html`<a class="number" href="${to({ over: 'units', number: 'silent' })}">${words}</a>`) })}`;
  return html`<p class="sentence">${first} ${second}${third}</p>`;
}

function besideReports(digest: Digest, names: Names): Html {
  // The same weekday a week before: days of a week are not alike.
  const before = digest.series.at(-8);
  if (before === undefined) return html``;
  const more = digest.total.reports - before.reports;
  const weekday = names.day(addDays(digest.day, -7), 'short').split(' ')[0];
  return html`${names.t(`digest.sub.${more > 0 ? 'more' : more < 0 ? 'fewer' : 'same'}`, { n: names.number(Math.abs(more)), weekday })}`;
}

/** The seven numbers: each a link to its rows. */
export function sevenNumbers(digest: Digest, day: string | undefined, names: Names): Html {
  const { total, complaints, children, silent, parts } = digest;
  const one = (
    value: number,
    shown: string,
    number: DigestNumber,
    label: string,
    beside: Html | string,
    tone?: 'late',
  ) =>
    html`<li><span class="big">${numberLink(value, rowsHref(digest.unit.id, number, day), shown, tone)}</span><span class="label">${label}</span><span class="beside">${beside}</span></li>`;
  const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.${key}`, params);
  const women = total.inclusion.women;
  const top = complaints.byCategory
    .slice(0, 2)
    .map((row) => `${names.code('category', row.category)} ${names.number(row.opened)}`)
    .join(', ');
  const worst = children.filter((child) => child.overdue > 0).sort((a, b) => b.overdue - a.overdue)[0];
  const below = commonType(children.map((child) => child.unit));
  return html`<ul class="seven">
${one(total.reports, names.number(total.reports), { over: 'reports', number: 'reports' }, t('n.reports'), besideReports(digest, names))}
${one(total.people.max, names.range(total.people), { over: 'reports', number: 'people' }, t('n.people'), (total.reports > 0 && (women === undefined ? t('sub.noWomen') : numberLink(women, rowsHref(digest.unit.id, { over: 'reports', number: 'women' }, day), t('sub.women', { n: names.number(women) })))) || '')}
${one(total.enrolled, names.number(total.enrolled), { over: 'reports', number: 'enrolled' }, t('n.enrolled'), digest.enrolledIn > 0 ? t('sub.drives', { count: digest.enrolledIn, n: names.number(digest.enrolledIn) }) : '')}
${one(complaints.opened, names.number(complaints.opened), { over: 'complaints', number: 'opened' }, t('n.opened'), top)}
${one(complaints.resolved, names.number(complaints.resolved), { over: 'complaints', number: 'resolved' }, t('n.resolved'), numberLink(complaints.saidYes, rowsHref(digest.unit.id, { over: 'complaints', number: 'saidYes' }, day), t('sub.saidYes', { n: names.number(complaints.saidYes) })))}
${one(complaints.overdue, names.number(complaints.overdue), { over: 'complaints', number: 'overdue' }, t('n.overdue'), worst ? t('sub.overdueIn', { n: names.number(worst.overdue), unit: names.unit(worst.unit) }) : complaints.overdue === 0 ? t('sub.none') : '', 'late')}
${children.length > 0 && one(silent.length, names.number(silent.length), { over: 'units', number: 'silent' }, t('n.silent', { units: names.code('units', below) }), parts ? t('sub.parts', { of: names.number(parts.of), heard: names.number(parts.heard), units: names.units(parts.types[0] ?? 'block') }) : t('sub.of', { of: names.number(children.length) }))}</ul>`;
}
