/** The digest of a unit: one sentence, seven numbers, the map or the units, and what else the day holds. */
import type { Digest } from '../digests/digest.ts';
import { seeOther } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import { addDays, dayOf } from '../shared/kolkata.ts';
import type { WebRequest, WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import { childrenCard, correctionsCard, earlierCard, kindsCard, seriesCard, unfinishedCard } from './digest-cards.ts';
import { type DigestView, digestHref, MAP_SHOWS, unitOfSlug } from './digest-links.ts';
import { digestSentence, sevenNumbers } from './digest-sentence.ts';
import type { Names } from './names.ts';
import { isMappable, tileMap } from './tile-map.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day asked for; absent: today. `now`: what came since the last digest. */
export function dayAsked(request: WebRequest): string | undefined {
  const day = request.url.searchParams.get('day') ?? '';
  if (day === 'now') return day;
  return DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** The units above, highest first, then the unit itself. */
export function crumbs(digest: Digest, view: DigestView, names: Names, more?: Html): Html {
  return html`<nav class="crumbs" aria-label="${names.t('digest.path')}"><ol>${digest.above.map((unit) => html`<li><a href="${digestHref(unit.id, view)}">${names.unit(unit)}</a></li>`)}<li${!more && html` aria-current="page"`}>${more ? html`<a href="${digestHref(digest.unit.id, view)}">${names.unit(digest.unit)}</a>` : html`<b>${names.unit(digest.unit)}</b>`}</li>${more && html`<li aria-current="page">${more}</li>`}</ol></nav>`;
}

function dayButtons(digest: Digest, today: string, names: Names): Html {
  const [before, after] = [addDays(digest.day, -1), addDays(digest.day, 1)];
  const label = (key: 'prev' | 'next', day: string) => names.t(`digest.${key}`, { day: names.day(day, 'least') });
  return html`<div class="actions"><a class="button" rel="prev" href="${digestHref(digest.unit.id, { day: before })}" aria-label="${label('prev', before)}">‹ ${names.day(before, 'least')}</a>${after > today ? html`<span class="button" aria-disabled="true">${names.day(after, 'least')} ›</span>` : html`<a class="button" rel="next" href="${digestHref(digest.unit.id, { day: after })}" aria-label="${label('next', after)}">${names.day(after, 'least')} ›</a>`}</div>`;
}

/** What came after a day's digest was due stands in the next one: until then, a link says so. */
function sinceLink(digest: Digest, since: Digest | null, names: Names): Html | false {
  const reports = since?.total.reports ?? 0;
  return (
    reports > 0 &&
    html`<p><a href="${digestHref(digest.unit.id, { day: 'now' })}">${names.t('digest.since', { reports: names.t('digest.reportsN', { count: reports, n: names.number(reports) }) })}</a></p>`
  );
}

function body(
  digest: Digest,
  chosen: Digest | null,
  since: Digest | null,
  view: DigestView,
  today: string,
  names: Names,
): Html {
  const mapped = isMappable(digest);
  const units = mapped
    ? chosen && childrenCard(chosen, view.day, names, { chosen: true, whole: false })
    : childrenCard(digest, view.day, names, { chosen: false, whole: true });
  return html`${crumbs(digest, { ...(view.day === undefined ? {} : { day: view.day }) }, names)}
<div class="head"><h1>${names.unit(digest.unit)} · ${names.day(digest.day)}${digest.running && html` <span class="tag">${names.t('digest.running', { time: names.time(digest.window.to) })}</span>`}</h1>${dayButtons(digest, today, names)}</div>
${digestSentence(digest, view.day, names)}${sinceLink(digest, since, names)}${sevenNumbers(digest, view.day, names)}
<div class="digest-two${!mapped && ' unmapped'}">${mapped && tileMap(digest, view, names)}${units}${!mapped && kindsCard(digest, view.day, names)}</div>
<div class="digest-three">${mapped && kindsCard(digest, view.day, names)}${seriesCard(digest, names)}${correctionsCard(digest, view.day, names)}${earlierCard(digest, view.day, names)}${unfinishedCard(digest, view.day, names)}</div>`;
}

/** `GET /digest` leads to one's own unit; `GET /digest/:unit?day=&on=&show=`. */
export function digestRoutes(room: ConsoleRoom): WebRoute[] {
  const { data } = room;
  return [
    {
      method: 'GET',
      path: '/digest',
      access: 'staff',
      async handle(request) {
        const unit = request.staff && (await data.startUnit(request.staff));
        return unit ? seeOther(digestHref(unit)) : room.notices.error(404, request);
      },
    },
    {
      method: 'GET',
      path: '/digest/:unit',
      access: 'staff',
      async handle(request) {
        if (!request.staff) return room.notices.error(404, request);
        const day = dayAsked(request);
        const digest = await data.digest(unitOfSlug(request.params.unit ?? ''), day, request.staff);
        if (digest === null) return room.notices.error(404, request);
        const names = room.names(request.uiLanguage);
        const show = MAP_SHOWS.find((one) => one === request.url.searchParams.get('show')) ?? 'reports';
        // Unasked, the one with most reports: the card is never empty while anything came.
        const most = [...digest.children].sort((a, b) => b.tally.reports - a.tally.reports)[0];
        const on = isMappable(digest)
          ? (digest.children.find((child) => child.unit.id === request.url.searchParams.get('on')) ?? most)?.unit.id
          : undefined;
        const chosen = on === undefined ? null : await data.digest(on, day, request.staff);
        const since =
          day === undefined && !digest.running ? await data.digest(digest.unit.id, 'now', request.staff) : null;
        const view: DigestView = { show, ...(day === undefined ? {} : { day }), ...(on === undefined ? {} : { on }) };
        return room.page(
          {
            title: `${names.t('digest.title')} · ${names.unit(digest.unit)}`,
            active: 'digest',
            styles: [room.assets.href('digest.css')],
            body: body(digest, chosen, since, view, dayOf(room.now()), names),
          },
          request,
        );
      },
    },
  ];
}
