/** The console, put together: its routes, and the frame that other rooms' pages stand in. */

import type { Meaning } from '../language/meaning.ts';
import type { Assets } from '../shared/assets.ts';
import type { Html } from '../shared/html.ts';
import type { Texts } from '../shared/texts.ts';
import type { RenderPage } from '../shared/web-page.ts';
import type { WebRoute } from '../shared/web-route.ts';
import { brokenRoutes } from './broken-page.ts';
import { complaintRoutes } from './complaint-page.ts';
import { complaintsRoute } from './complaints-page.ts';
import { loadConsoleAssets } from './console-assets.ts';
import type { ConsoleData } from './console-data.ts';
import type { ConsoleRoom } from './console-room.ts';
import { digestRoutes } from './digest-page.ts';
import { digestRowsRoute } from './digest-rows-page.ts';
import { createFrame } from './frame.ts';
import { inboxRoutes } from './inbox-page.ts';
import { morePage } from './more-page.ts';
import { createNames, type NamePlace, type Names, type UiLanguage } from './names.ts';
import { createNoticePages, type NoticePages } from './notice-pages.ts';
import type { NumbersData } from './numbers-data.ts';
import { numbersRoutes } from './numbers-page.ts';
import { peopleRoutes } from './people-page.ts';
import { preferenceRoutes } from './preferences.ts';
import { readingSummary } from './reading-view.ts';
import { startRoute } from './start-page.ts';
import { tryRoutes } from './try-page.ts';

/** What the console is made of. */
export interface ConsoleOptions {
  texts: Texts;
  data: ConsoleData;
  /** The page of the numbers; absent: there is none. */
  numbers?: NumbersData;
  /** The gazetteer's `display`. */
  namePlace: NamePlace;
  now(): Date;
  /** The simulator is on: it stands in the navigation. */
  simulator: boolean;
  /** The desk's place, beside the name. */
  place?: string;
  links?: ConsoleRoom['links'];
}

export interface Console {
  routes: WebRoute[];
  /** The frame, for the simulator's page. */
  page: RenderPage;
  /** Error and sign-in pages, for http. */
  notices: NoticePages;
  /** What was understood of a text, in short; for the simulator. */
  meaning(meaning: Meaning, text: string, uiLanguage: UiLanguage, form?: 'facts'): Html;
  /** The drawings, for the simulator. */
  assets: Assets;
}

/** Builds the console over its data. Reads its files once. */
export function createConsole(options: ConsoleOptions): Console {
  const { texts, data } = options;
  const assets = loadConsoleAssets();
  const page = createFrame({
    texts,
    assets,
    simulator: options.simulator,
    sample: () => data.sample(),
    counts: (staff) => data.counts(staff),
    numbersInTrouble: async () => (await options.numbers?.inTrouble()) ?? 0,
    ...(options.place === undefined ? {} : { place: options.place }),
  });
  const names: Readonly<Record<UiLanguage, Names>> = {
    hi: createNames(texts, options.namePlace, 'hi'),
    en: createNames(texts, options.namePlace, 'en'),
  };
  const notices = createNoticePages(texts, page);
  const room: ConsoleRoom = {
    page,
    notices,
    assets,
    data,
    names: (language) => names[language],
    simulator: options.simulator,
    links: options.links ?? [],
    now: options.now,
  };
  return {
    routes: [
      ...assets.routes,
      ...preferenceRoutes,
      startRoute(options.simulator),
      ...digestRoutes(room),
      digestRowsRoute(room),
      ...tryRoutes(room),
      ...inboxRoutes(room),
      complaintsRoute(room),
      ...complaintRoutes(room),
      ...peopleRoutes(room),
      ...brokenRoutes(room),
      ...(options.numbers ? numbersRoutes(room, options.numbers) : []),
      morePage(room),
    ],
    page,
    notices,
    meaning: (meaning, text, uiLanguage, form) => readingSummary(meaning, text, names[uiLanguage], form),
    assets,
  };
}
