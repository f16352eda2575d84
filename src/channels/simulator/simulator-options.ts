/** What the simulator is given at creation, and what its drawings share. */
import type { Assets } from '../../shared/assets.ts';
import type { Texts } from '../../shared/texts.ts';
import type { RenderPage } from '../../shared/web-page.ts';
import type { SimulatorPort } from './simulator-port.ts';
import type { MeaningView } from './trace-view.ts';

/** What the simulator is made of; `page` and `meaning` are the console's, `frameAssets` too (the drawings of `icons.svg`). */
export interface SimulatorOptions {
  port: SimulatorPort;
  texts: Texts;
  page: RenderPage;
  meaning: MeaningView;
  frameAssets: Assets;
}

/** What drawing the page needs. */
export interface PageLook {
  texts: Texts;
  /** The frame's drawings, under the names of `icons.svg`. */
  assets: Assets;
  meaning: MeaningView;
}
