/** Exactly the rows behind a number, which stands above them again. */
import type { Digest } from '../digests/digest.ts';
import { type DigestNumber, parseDigestNumber } from '../digests/digest-number.ts';
import type { DigestRow } from '../digests/digest-rows.ts';
import { type Html, html } from '../shared/html.ts';
import { dayOf } from '../shared/kolkata.ts';
import type { WebRoute } from '../shared/web-route.ts';
import type { ConsoleRoom } from './console-room.ts';
import { correctionWords } from './digest-cards.ts';
import { digestHref, rowsHref, unitOfSlug } from './digest-links.ts';
import { crumbs, dayAsked } from './digest-page.ts';
import type { Names } from './names.ts';

const PAGE = 50;

/** The number's name: `लोग आए, 19 नव`. */
export function numberName(number: DigestNumber, names: Names): string {
  if (number.over === 'complaints' && number.category)
    return `${names.t('digest.number.opened')}: ${names.code('category', number.category)}`;
  const name =
    number.over === 'reports' && number.activity
      ? names.code('activity', number.activity)
      : names.t(`digest.number.${number.number}`);
  if (number.over !== 'reports' || number.day === undefined) return name;
  if (number.day === 'earlier' || number.day === 'today')
    return names.t(`digest.number.${number.day}`, { number: name });
  return names.t('digest.number.onDay', { number: name, day: names.day(number.day, 'least') });
}

/** The number as the digest says it, so that the page can repeat it. */
export function numberOn(digest: Digest, number: DigestNumber, names: Names): string {
  if (number.over === 'complaints') {
    const value = number.category
      ? (digest.complaints.byCategory.find((row) => row.category === number.category)?.opened ?? 0)
      : digest.complaints[number.number];
    return names.number(value);
  }
  if (number.over === 'unfinished') return names.number(digest.unfinished[number.number]);
  if (number.over === 'units') return names.number(digest.silent.length);
  if (number.activity)
    return names.number(digest.activities.find((row) => row.activity === number.activity)?.reports ?? 0);
  if (number.number === 'planned') return names.number(digest.planned.reports);
  if (number.number === 'observed') return names.number(digest.observed);
  if (number.number === 'corrections') return names.number(digest.corrections.length);
  const tally =
    number.day === undefined
      ? digest.total
      : number.day === 'earlier'
        ? digest.earlier
        : number.day === 'today'
          ? digest.today
          : digest.days.find((one) => one.day === number.day);
  if (tally === undefined) return names.number(0);
  if (number.number === 'people') return names.range(tally.people);
  if (number.number === 'reports' || number.number === 'households' || number.number === 'enrolled')
    return names.number(tally[number.number]);
  return names.number(tally.inclusion[number.number] ?? 0);
}

function cells(
  row: DigestRow,
  names: Names,
): [when: Html | string, what: Html | string, where: Html | string, value: Html | string] {
  switch (row.kind) {
    case 'report': {
      const { report, value } = row;
      const kinds = report.activities?.map((code) => names.code('activity', code)).join(', ') ?? '';
      return [
        report.date ? names.day(report.date, 'short') : '',
        kinds,
        report.place ? names.place(report.place) : '',
        typeof value === 'number' ? names.number(value) : names.range(value),
      ];
    }
    case 'correction':
      return [
        names.moment(row.correction.at),
        correctionWords(row.correction, names),
        row.correction.unit ? names.unit(row.correction.unit) : '',
        '1',
      ];
    case 'complaint': {
      const { complaint } = row;
      const where = complaint.place
        ? names.place({
            ...complaint.place,
            ...(complaint.confidential ? { village: undefined, panchayat: undefined, ward: undefined } : {}),
          })
        : '';
      const matter = complaint.category ? names.code('category', complaint.category) : '';
      return [
        names.day(dayOf(complaint.openedAt), 'short'),
        html`<a class="ticket" href="/complaints/${encodeURIComponent(complaint.ticket)}">${complaint.ticket}</a><br>${matter} <span class="quiet">· ${names.code('complaintState', complaint.state)}</span>`,
        where,
        '1',
      ];
    }
    case 'conversation': {
      const { conversation } = row;
      const what = conversation.draft
        ? html`${names.t('digest.rows.draft')}: ${names.code('intent', conversation.draft.kind)}`
        : html`${names.t('digest.rows.message')}`;
      return [
        names.moment(conversation.at),
        html`<a href="/inbox/${encodeURIComponent(conversation.person)}">${what}</a>`,
        '',
        '1',
      ];
    }
    case 'waiting':
      return [
        names.moment(row.waiting.since),
        html`<a href="/inbox/${encodeURIComponent(row.waiting.person)}">${names.t('digest.rows.waits', { time: names.time(row.waiting.since) })}</a>`,
        '',
        '1',
      ];
    case 'unit':
      return [
        '',
        html`<a href="${digestHref(row.unit.id)}">${names.unit(row.unit)}</a>`,
        names.code('unitType', row.unit.type),
        '1',
      ];
  }
}

/** `GET /digest/:unit/rows/:number?day=&from=`. */
export function digestRowsRoute(room: ConsoleRoom): WebRoute {
  return {
    method: 'GET',
    path: '/digest/:unit/rows/:number',
    access: 'staff',
    async handle(request) {
      const number = parseDigestNumber(request.params.number ?? '');
      const day = dayAsked(request);
      const digest =
        request.staff && number
          ? await room.data.digest(unitOfSlug(request.params.unit ?? ''), day, request.staff)
          : null;
      if (!request.staff || !number || digest === null) return room.notices.error(404, request);
      const names = room.names(request.uiLanguage);
      const offset = Math.max(0, Number.parseInt(request.url.searchParams.get('from') ?? '', 10) || 0);
      const page = await room.data.digestRows(digest, number, request.staff, { offset, limit: PAGE });
      const t = (key: string, params?: Record<string, unknown>) => names.t(`digest.rows.${key}`, params);
      const view = day === undefined ? {} : { day };
      const name = numberName(number, names);
      const total = t('total', { count: page.total, n: names.number(page.total) });
      const table = html`<table class="rows"><thead><tr><th scope="col">${t('when')}</th><th scope="col">${t('what')}</th><th scope="col">${t('where')}</th><th scope="col" class="n">${t('value')}</th></tr></thead><tbody>${page.rows.map(
        (row) => {
          const [when, what, where, value] = cells(row, names);
          return html`<tr data-row><td class="nowrap">${when}</td><td>${what}</td><td>${where}</td><td class="n">${value}</td></tr>`;
        },
      )}</tbody></table>`;
      const value = numberOn(digest, number, names);
      const body = html`${crumbs(digest, view, names, html`${value} ${name}`)}
<div class="head"><h1><span class="of-unit">${names.unit(digest.unit)} · ${names.day(digest.day)}</span><span class="big">${value}</span> ${name}</h1><a class="button" href="${digestHref(digest.unit.id, view)}">${t('back')}</a></div>
<section class="card"><p class="quiet">${total}</p>${page.rows.length === 0 ? html`<p class="empty">${t('none')}</p>` : table}${page.next !== undefined && html`<p><a class="button" rel="next" href="${rowsHref(digest.unit.id, number, day, page.next)}">${t('next', { n: names.number(Math.min(PAGE, page.total - page.next)) })}</a></p>`}</section>`;
      return room.page(
        {
          title: `${value} ${name} · ${names.unit(digest.unit)}`,
          active: 'digest',
          styles: [room.assets.href('digest.css')],
          body,
        },
        request,
      );
    },
  };
}
