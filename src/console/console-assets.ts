/**
 * The files of the console: style sheets, scripts, the four font files of 125 KB, the drawings. A bare machine and a ₹7,000
 * phone may have no Hindi font, so the console brings its own: Noto Sans Devanagari with the Latin of the same package (OFL).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Assets, createAssets, leanText } from '../shared/assets.ts';
import { tokensCss } from './tokens.ts';

const require = createRequire(import.meta.url);
const HERE = new URL('./assets/', import.meta.url);
const RANGES = {
  // As in the package's own style sheet; ascent and descent are put so that Hindi stands in the middle of a button.
  devanagari: 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+20F0,U+25CC,U+A830-A839,U+A8E0-A8FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};
const WEIGHTS = [400, 600] as const;
type Script = keyof typeof RANGES;

/** `fonts/devanagari-400.woff2`: the name a font file is served under. */
export const fontFile = (script: Script, weight: (typeof WEIGHTS)[number]): string => `fonts/${script}-${weight}.woff2`;

function fontFaces(fonts: Assets): string {
  return (Object.keys(RANGES) as Script[])
    .flatMap((script) =>
      WEIGHTS.map(
        (weight) =>
          `@font-face{font-family:"Noto Sans Devanagari";font-weight:${weight};font-display:swap;src:url(${fonts.href(fontFile(script, weight))}) format("woff2");ascent-override:100%;descent-override:38%;line-gap-override:0%;unicode-range:${RANGES[script]}}`,
      ),
    )
    .join('\n');
}

/** Reads all files of the console; about 10 ms. */
export function loadConsoleAssets(): Assets {
  const fontFiles = (Object.keys(RANGES) as Script[]).flatMap((script) =>
    WEIGHTS.map((weight): [string, Buffer] => [
      fontFile(script, weight),
      readFileSync(
        require.resolve(`@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-${script}-${weight}-normal.woff2`),
      ),
    ]),
  );
  const fonts = createAssets('/assets', new Map(fontFiles));
  const own = readdirSync(HERE).map((name): [string, string] => {
    const text = readFileSync(new URL(name, HERE), 'utf8');
    return [name, (name === 'console.css' ? fontFaces(fonts) + tokensCss() : '') + leanText(name, text)];
  });
  return createAssets('/assets', new Map<string, string | Buffer>([...fontFiles, ...own]));
}
