/** What a form's verb answers: back to its page, and the sentence there when it was refused. */
import { backTo, seeOther } from '../shared/forms.ts';
import { type Html, html } from '../shared/html.ts';
import type { WebRequest } from '../shared/web-route.ts';
import type { Refused } from './desk-data.ts';
import type { Names } from './names.ts';

/** The sentence for a refused verb. */
export function refusedNotice(refused: string | null, names: Names): Html | false {
  return (
    refused !== null &&
    /^[a-z-]+$/.test(refused) &&
    html`<div class="errors" role="alert"><p>${names.t(`refused.${refused}`)}</p></div>`
  );
}

/** The page a form came from, with what was refused. */
export function backWith(request: WebRequest, refused: Refused, fallback: string): Response {
  const url = new URL(backTo(request.form.back ?? fallback), 'http://here');
  url.searchParams.delete('refused');
  if (refused !== null) url.searchParams.set('refused', refused);
  return seeOther(url.pathname + url.search);
}
