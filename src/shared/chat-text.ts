/** A chat's text as HTML: its lines, `*words*` strong as phones show them, and a ticket's number never broken. */
import { type Html, html } from './html.ts';

const STRONG_OR_TICKET = /(\*[^*\s](?:[^*]*[^*\s])?\*|\b[A-Z]{2}-[A-Z]{3}-\d{2}-\d{6}\b)/;

/** `chatText('मैंने यह समझा:\n*बैठक · कांके*')`. */
export function chatText(text: string): Html {
  const piece = (words: string) => {
    if (/^\*.+\*$/.test(words)) return html`<b>${words.slice(1, -1)}</b>`;
    return /^[A-Z]{2}-[A-Z]{3}-\d{2}-\d{6}$/.test(words) ? html`<span class="ticket">${words}</span>` : words;
  };
  const line = (words: string) => words.split(STRONG_OR_TICKET).map(piece);
  return html`${text.split('\n').map((words, i) => html`${i > 0 && html`<br>`}${line(words)}`)}`;
}
