/** Forms of the pages: the hidden fields each carries, and where the browser goes afterwards. */
import { type Html, html } from './html.ts';
import type { WebRequest } from './web-route.ts';

/** The check against forged forms, and the page to come back to (the one the form stands on unless said otherwise). */
export function hiddenFields(request: WebRequest, back = request.url.pathname + request.url.search): Html {
  return html`<input type="hidden" name="_csrf" value="${request.csrfToken}"><input type="hidden" name="back" value="${back}">`;
}

/** The path a form may send the browser back to: one of ours, else the start. `//evil.example` is not one of ours. */
export function backTo(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}

/** A redirect after a form: the browser asks again by GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
