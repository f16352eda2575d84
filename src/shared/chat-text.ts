/** A chat's text as HTML: its lines, and `*words*` strong, as phones show them. */
import { type Html, html } from './html.ts';

const STRONG = /(\*[^*\s](?:[^*]*[^*\s])?\*)/;

/** `chatText('मैंने यह समझा:\n*बैठक · कांके*')`. */
export function chatText(text: string): Html {
  const line = (words: string) =>
    words.split(STRONG).map((piece) => (/^\*.+\*$/.test(piece) ? html`<b>${piece.slice(1, -1)}</b>` : piece));
  return html`${text.split('\n').map((words, i) => html`${i > 0 && html`<br>`}${line(words)}`)}`;
}
