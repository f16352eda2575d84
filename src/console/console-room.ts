/** What every page of the console shares. */
import type { Assets } from '../shared/assets.ts';
import type { RenderPage } from '../shared/web-page.ts';
import type { ConsoleData } from './console-data.ts';
import type { Names, UiLanguage } from './names.ts';
import type { NoticePages } from './notice-pages.ts';

export interface ConsoleRoom {
  page: RenderPage;
  notices: NoticePages;
  assets: Assets;
  data: ConsoleData;
  names(language: UiLanguage): Names;
  simulator: boolean;
  /** Pages of other rooms that staff may open, with the key of their words in `more`: the queue board, the API's page. */
  links: readonly (readonly [path: string, key: 'board' | 'api'])[];
  /** The centre's present moment. */
  now(): Date;
}
