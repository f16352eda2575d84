/** A digest as one chat message: short, no codes, the largest things first. */
import type { Language } from '../language/meaning.ts';
import type { Texts } from '../shared/texts.ts';
import { correctionLine } from './correction-line.ts';
import type { Digest } from './digest.ts';
import { type DigestWords, digestWords } from './digest-words.ts';
import { GROUPS } from './tally.ts';

/** WhatsApp folds longer messages behind "read more". */
const MAX_CHARACTERS = 1_200;
const TITLES = { evening: 'title', desk: 'deskTitle', now: 'nowTitle' } as const;

function totals(digest: Digest, w: DigestWords): string[] {
  const { total, today, earlier } = digest;
  if (total.reports === 0) return [w.t('nothing')];
  const groups = GROUPS.flatMap((group) => {
    const n = total.inclusion[group];
    return n === undefined ? [] : [w.t('said', { n: w.number(n), group: w.t(`groups.${group}`) })];
  });
  const people = total.people.max > 0 ? [w.t('came', { count: total.people.max, n: w.range(total.people) })] : [];
  const first = [w.t('reports', { count: total.reports }), ...people].join(', ');
  const made = [
    ...(total.enrolled > 0
      ? [`${w.t('enrolled', { count: total.enrolled })} ${w.t('drives', { count: digest.enrolledIn })}`]
      : []),
    ...(total.households > 0 ? [w.t('households', { count: total.households })] : []),
  ];
  const kinds = digest.activities.map((one) =>
    w.t('kind', { name: w.t(`activity.${one.activity}`), n: w.number(one.reports) }),
  );
  return [
    groups.length > 0 ? `${first} (${groups.join(', ')})` : first,
    ...(earlier.reports > 0
      ? [w.t('days', { today: w.number(today.reports), earlier: w.number(earlier.reports) })]
      : []),
    ...(made.length > 0 ? [made.join(' · ')] : []),
    ...(kinds.length > 0 ? [w.t('kinds', { list: w.list(kinds, 6) })] : []),
  ];
}

function heard(digest: Digest, w: DigestWords, names: number): string[] {
  const { children, silent } = digest;
  const type = children[0]?.unit.type;
  if (type === undefined) return [];
  const lines = [
    w.t('heard', {
      n: w.number(children.length - silent.length),
      of: w.number(children.length),
      units: w.t(`ofUnits.${type}`),
    }),
  ];
  if (silent.length > 0) lines.push(w.t('silent', { list: w.list(silent.map(w.name), names) }));
  return [lines.join(' ')];
}

function complaints(digest: Digest, w: DigestWords): string[] {
  const c = digest.complaints;
  const said = (key: string, n: number) => (n > 0 ? [w.t(key, { n: w.number(n) })] : []);
  const list = [
    ...said('opened', c.opened),
    ...said('resolved', c.resolved),
    ...said('saidYes', c.saidYes),
    ...said('reopened', c.reopened),
    ...said('unconfirmed', c.unconfirmed),
    ...said('overdue', c.overdue),
  ];
  return list.length === 0 ? [] : [w.t('complaints', { list: list.join(', ') })];
}

function rest(digest: Digest, w: DigestWords, most: number): string[] {
  const changes = [
    ...digest.corrections.map((one) => correctionLine(one, w)),
    ...digest.dayChanges.map((one) =>
      w.t('dayChange', { day: w.day(one.day), from: w.range(one.before), to: w.range(one.after) }),
    ),
  ];
  const { drafts, notUnderstood, waiting } = digest.unfinished;
  const open = [
    ...(drafts > 0 ? [w.t('drafts', { count: drafts })] : []),
    ...(notUnderstood > 0 ? [w.t('notUnderstood', { count: notUnderstood })] : []),
    ...(waiting > 0 ? [w.t('waiting', { count: waiting })] : []),
  ];
  return [
    ...(changes.length > 0 ? [w.t('corrections', { list: w.list(changes, most) })] : []),
    ...(digest.planned.reports > 0 ? [w.t('planned', { count: digest.planned.reports })] : []),
    ...(open.length > 0 ? [w.t('unfinished', { list: open.join(', ') })] : []),
  ];
}

/** The text of a digest in a language, at most 1,200 characters: where names would make it longer, fewer are listed and the rest counted. */
export function renderChat(digest: Digest, texts: Texts, language: Language): string {
  const w = digestWords(texts, language);
  const head = [
    w.t('head', { title: w.t(TITLES[digest.edition]), unit: w.name(digest.unit), day: w.day(digest.day) }),
    w.t('since', { from: w.moment(digest.window.from), to: w.moment(digest.window.to) }),
  ];
  let text = '';
  for (const names of [24, 12, 6, 3, 1]) {
    text = [
      ...head,
      '',
      ...totals(digest, w),
      ...heard(digest, w, names),
      ...complaints(digest, w),
      ...rest(digest, w, Math.min(names, 6)),
    ].join('\n');
    if (text.length <= MAX_CHARACTERS) break;
  }
  return text;
}
