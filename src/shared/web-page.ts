/**
 * A page without its frame: what rooms that have pages (console, simulator, http's sign-in and errors) hand to the one function
 * that knows the frame. It lives with the console; `main` passes it to the others.
 */
import type { Html } from './html.ts';
import type { WebRequest } from './web-route.ts';

/** Which word of the navigation the page stands under. */
export type NavItem = 'inbox' | 'complaints' | 'digest' | 'people' | 'try' | 'simulator' | 'more';

/** `{title: 'दैनिक सार', active: 'digest', body: html`<h1>…</h1>`}`. Tab titles carry no names. */
export interface WebPage {
  title: string;
  body: Html;
  active?: NavItem;
  /** HTTP status; 200 when absent. */
  status?: number;
  /** Script modules and style sheets of this page beside the console's own, as given by `Assets.href`. */
  scripts?: readonly string[];
  styles?: readonly string[];
  /** `plain`: no navigation (sign-in, errors) · `chat`: fills the window, and on a phone the writing line takes the navigation's place. */
  frame?: 'plain' | 'chat';
}

/** Puts the frame around a page and gives the whole response. */
export type RenderPage = (page: WebPage, request: WebRequest) => Promise<Response>;
