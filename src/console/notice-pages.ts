/** Pages that only say something: errors and the sign-in. What happened, then what to do; no codes, nothing about why inside. */
import { hiddenFields } from '../shared/forms.ts';
import { html } from '../shared/html.ts';
import type { Texts } from '../shared/texts.ts';
import type { RenderPage } from '../shared/web-page.ts';
import type { WebRequest } from '../shared/web-route.ts';

/** The statuses that have words of their own; every other below 500 reads as 404, above as 500. */
const SAID = [400, 403, 404, 413, 429, 500, 503] as const;

/** `needed`: no valid session · `confirm`: the one-time link was opened, one press signs in · `used`: the link was used or is too old. */
export type SignInState = 'needed' | 'confirm' | 'used';

/** Those pages, each a whole response. */
export interface NoticePages {
  /** No right is answered as 404: the very page of a number that never existed. */
  error(status: number, request: WebRequest): Promise<Response>;
  /** `action` is where the confirming form posts to, `/sign-in/<token>`. */
  signIn(state: SignInState, request: WebRequest, options?: { action?: string; next?: string }): Promise<Response>;
}

/** Makes the pages over the frame. */
export function createNoticePages(texts: Texts, page: RenderPage): NoticePages {
  return {
    error(status, request) {
      const t = (key: string) => texts.t(request.uiLanguage, `console:error.${key}`);
      const said = SAID.find((one) => one === status) ?? (status >= 500 ? 500 : 404);
      const frame = request.staff ? {} : { frame: 'plain' as const };
      const body = html`<div class="notice"><h1>${t(`${said}.title`)}</h1><p>${t(`${said}.text`)}</p><p><a class="button" href="/">${t('toStart')}</a></p></div>`;
      return page({ title: t(`${said}.title`), body, status, ...frame }, request);
    },
    signIn(state, request, options = {}) {
      const t = (key: string) => texts.t(request.uiLanguage, `console:signIn.${key}`);
      const form =
        state === 'confirm' &&
        html`<form method="post" action="${options.action ?? '/sign-in'}">${hiddenFields(request, options.next ?? '/digest')}<button class="button main" data-busy="${t('busy')}">${t('button')}</button></form>`;
      const body = html`<div class="notice"><h1>${t(`${state}.title`)}</h1><p>${t(`${state}.text`)}</p>${form}</div>`;
      return page(
        { title: t(`${state}.title`), body, frame: 'plain', status: state === 'confirm' ? 200 : 401 },
        request,
      );
    },
  };
}
