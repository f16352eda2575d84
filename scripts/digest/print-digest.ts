/** A digest laid out for a terminal. */

import { correctionLine } from '../../src/digests/correction-line.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { type DigestWords, digestWords } from '../../src/digests/digest-words.ts';
import { GROUPS } from '../../src/digests/tally.ts';
import type { Language } from '../../src/language/meaning.ts';
import type { Texts } from '../../src/shared/texts.ts';
import { pad, table, wrap } from './columns.ts';

const BARS = '▁▂▃▄▅▆▇█';
/** Of many children so many rows are printed, the busiest first; the rest is counted. */
const MOST_CHILDREN = 30;

/** The 14 days as one line of bars. */
function sparkline(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  return values
    .map((value) => (value === 0 ? '·' : (BARS[Math.ceil((value / most) * BARS.length) - 1] ?? '·')))
    .join('');
}

function numbers(digest: Digest, w: DigestWords): string[] {
  const { total, earlier, complaints: c } = digest;
  const groups = GROUPS.flatMap((group) => {
    const n = total.inclusion[group];
    return n === undefined ? [] : [w.t('said', { n: w.number(n), group: w.t(`groups.${group}`) })];
  });
  // What nobody said is left out: it is not nought.
  const came = total.people.max > 0 ? [w.t('came', { count: total.people.max, n: w.range(total.people) })] : [];
  const made = [
    ...(total.enrolled > 0
      ? [`${w.t('enrolled', { count: total.enrolled })} ${w.t('drives', { count: digest.enrolledIn })}`]
      : []),
    ...(total.households > 0 ? [w.t('households', { count: total.households })] : []),
  ];
  const first =
    total.reports === 0 ? w.t('nothing') : [w.t('reports', { count: total.reports }), ...came, ...groups].join(' · ');
  const lines = [first, ...(made.length > 0 ? [made.join(' · ')] : [])];
  if (earlier.reports > 0) {
    const days = digest.days
      .filter((one) => one.day < digest.day)
      .map((one) => w.t('dayCount', { day: w.day(one.day), n: w.number(one.reports) }));
    lines.push(
      `${w.t('days', { today: w.number(digest.today.reports), earlier: w.number(earlier.reports) })} (${w.list(days, 5)})`,
    );
  }
  const said = [
    w.t('opened', { n: w.number(c.opened) }),
    w.t('resolved', { n: w.number(c.resolved) }),
    w.t('saidYes', { n: w.number(c.saidYes) }),
    ...(c.reopened > 0 ? [w.t('reopened', { n: w.number(c.reopened) })] : []),
    ...(c.unconfirmed > 0 ? [w.t('unconfirmed', { n: w.number(c.unconfirmed) })] : []),
    w.t('overdue', { n: w.number(c.overdue) }),
    w.t('openNow', { n: w.number(c.open) }),
  ];
  return [...lines, w.t('complaints', { list: said.join(' · ') })];
}

function bars(title: string, items: readonly { name: string; n: number }[], w: DigestWords): string[] {
  if (items.length === 0) return [];
  const most = Math.max(...items.map((one) => one.n));
  const rows = table(items.map((one) => [`  ${one.name}`, w.number(one.n)]));
  return [
    '',
    title,
    ...rows.map((row, i) => `${row}  ${'▇'.repeat(Math.max(1, Math.round(((items[i]?.n ?? 0) / most) * 24)))}`),
  ];
}

function children(digest: Digest, w: DigestWords): string[] {
  const type = digest.children[0]?.unit.type;
  if (type === undefined) return [];
  const withParts = digest.children.some((row) => row.of > 0);
  const spoke = digest.children
    .filter((row) => row.tally.reports > 0)
    .sort((a, b) => b.tally.reports - a.tally.reports);
  const head = [
    `  ${w.t(`unit.${type}`)}`,
    ...['reports', 'people', 'enrolled', 'opened', 'overdue', ...(withParts ? ['heard'] : [])].map((key) =>
      w.t(`cli.${key}`),
    ),
  ];
  const rows = spoke
    .slice(0, MOST_CHILDREN)
    .map((row) => [
      `  ${w.name(row.unit)}`,
      w.number(row.tally.reports),
      w.range(row.tally.people),
      w.number(row.tally.enrolled),
      w.number(row.complaintsOpened),
      w.number(row.overdue),
      ...(withParts ? [w.t('cli.totals', { n: w.number(row.heard), of: w.number(row.of) })] : []),
    ]);
  const parts = digest.parts;
  return [
    '',
    w.t('heard', { n: w.number(spoke.length), of: w.number(digest.children.length), units: w.t(`ofUnits.${type}`) }),
    ...(parts?.types[0]
      ? [w.t('heard', { n: w.number(parts.heard), of: w.number(parts.of), units: w.t(`ofUnits.${parts.types[0]}`) })]
      : []),
    digest.silent.length > 0 ? w.t('silent', { list: digest.silent.map(w.name).join(', ') }) : w.t('nobodySilent'),
    ...(rows.length > 0 ? ['', ...table([head, ...rows])] : []),
    ...(spoke.length > rows.length ? [`  ${w.t('more', { n: w.number(spoke.length - rows.length) })}`] : []),
  ];
}

function rest(digest: Digest, w: DigestWords): string[] {
  const { drafts, notUnderstood, waiting } = digest.unfinished;
  const changed = [
    ...digest.corrections.map((one) => `  ${correctionLine(one, w)}`),
    ...digest.dayChanges.map(
      (one) => `  ${w.t('dayChange', { day: w.day(one.day), from: w.range(one.before), to: w.range(one.after) })}`,
    ),
  ];
  return [
    ...(changed.length > 0 ? ['', w.t('cli.correctionsTitle'), ...changed] : []),
    '',
    ...(digest.planned.reports > 0 ? [w.t('planned', { count: digest.planned.reports })] : []),
    ...(digest.observed > 0 ? [w.t('observed', { count: digest.observed })] : []),
    w.t('unfinished', {
      list: [
        w.t('drafts', { count: drafts }),
        w.t('notUnderstood', { count: notUnderstood }),
        w.t('waiting', { count: waiting }),
      ].join(' · '),
    }),
  ];
}

/** The digest as text of lines no wider than `width` cells, tables apart. */
export function printDigest(digest: Digest, texts: Texts, language: Language, width = 96): string {
  const w = digestWords(texts, language);
  const title = w.t(digest.running ? 'nowTitle' : digest.edition === 'desk' ? 'deskTitle' : 'title');
  const head = w.t('head', { title, unit: w.name(digest.unit), day: w.day(digest.day) });
  const first = digest.series[0]?.day;
  const series = first
    ? `${w.t('cli.series')}  ${pad(w.day(first), 0)}  ${sparkline(digest.series.map((one) => one.reports))}  ${w.number(digest.total.reports)}`
    : '';
  const kinds = digest.activities.map((one) => ({ name: w.t(`activity.${one.activity}`), n: one.reports }));
  const categories = digest.complaints.byCategory.map((one) => ({
    name: w.t(`category.${one.category}`),
    n: one.opened,
  }));
  return [
    head,
    '─'.repeat(Math.min(width, 72)),
    w.t('since', { from: w.moment(digest.window.from), to: w.moment(digest.window.to) }),
    '',
    ...numbers(digest, w).flatMap((line) => wrap(line, width)),
    ...children(digest, w).flatMap((line) => (line.startsWith('  ') ? [line] : wrap(line, width))),
    ...bars(w.t('cli.kindsTitle'), kinds, w),
    ...bars(w.t('cli.categories'), categories, w),
    ...rest(digest, w).flatMap((line) => wrap(line, width)),
    '',
    series,
  ].join('\n');
}
