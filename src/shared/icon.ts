/** Drawings of one file, by name. They say nothing that words beside them do not say. */
import type { Assets } from './assets.ts';
import { type Html, html } from './html.ts';

/** `icon(assets, 'clip')`: the symbol of that name in `icons.svg`, hidden from readers of the screen. */
export function icon(assets: Assets, name: string): Html {
  return html`<svg class="icon" aria-hidden="true" width="24" height="24"><use href="${assets.href('icons.svg')}#${name}"/></svg>`;
}
