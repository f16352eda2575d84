/**
 * HTML as values: a tagged template that escapes whatever is put into it, unless that is itself made by the template. Pages of
 * the console, the simulator and the sign-in are functions that return these.
 */

/** A piece of HTML that is safe to put into a page. Only `html` and `trusted` make one; data from outside never is one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text is escaped, lists are joined, `null`, `undefined` and `false` leave nothing. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `escapeHtml('<b>')` is `&lt;b&gt;`; good inside an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function write(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(write).join('');
}

/** `` html`<p title="${title}">${text}</p>` ``. Attributes must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? '';
  for (const [i, value] of values.entries()) text += write(value) + (parts[i + 1] ?? '');
  return new Html(text);
}

/** Markup that stands in the program itself. Never for anything that came from outside. */
export function trusted(markup: string): Html {
  return new Html(markup);
}
