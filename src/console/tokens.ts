/**
 * The console's colours, light and dark, in one place: the style sheet is written from them and a test recomputes their
 * contrast. Red is for danger and time that ran out only; no colour is a party's.
 */

/** `name: [light, dark]`; the name is the CSS variable's, `--ink`. */
export const COLOURS = {
  ground: ['#f6f3ec', '#13181a'],
  surface: ['#ffffff', '#1b2225'],
  ink: ['#1d2422', '#e8ece9'],
  'ink-2': ['#56605b', '#a8b4b0'],
  edge: ['#8a8373', '#7f8b8c'],
  line: ['#e2dccf', '#2f393d'],
  accent: ['#1b4f72', '#8fc6ea'],
  'on-accent': ['#ffffff', '#0d1b24'],
  'accent-tint': ['#e4edf3', '#1f323d'],
  ok: ['#1d6843', '#85d3a7'],
  'ok-tint': ['#e2f1e7', '#17352a'],
  warn: ['#7a4a00', '#f0c069'],
  'warn-tint': ['#fbebc9', '#3a2c10'],
  bad: ['#a1241a', '#f5a197'],
  'bad-tint': ['#fbe5e1', '#43211d'],
  sent: ['#e3f1dc', '#1d3526'],
  note: ['#fdf6df', '#2b2614'],
  'map-1': ['#eaf1f4', '#212d33'],
  'map-2': ['#d2e2ea', '#253b47'],
  'map-3': ['#accbda', '#2a4f62'],
  'map-4': ['#7fb0c8', '#356a85'],
  'map-5': ['#1f5f86', '#9fd0ea'],
  'on-map-5': ['#ffffff', '#13181a'],
  bar: ['#3a7ca5', '#6aa9cf'],
  halo: ['#ffc93d', '#ffc93d'],
  what: ['#7b3f98', '#d3a4ea'],
  'what-tint': ['#efe3f5', '#3a2745'],
  when: ['#2b5fa8', '#96bdf3'],
  'when-tint': ['#dfeaf8', '#1d3049'],
  where: ['#8a5a00', '#f0c069'],
  'where-tint': ['#fbeacb', '#3a2c10'],
  many: ['#1d6843', '#85d3a7'],
  'many-tint': ['#ddf1e4', '#17352a'],
  who: ['#a12a4c', '#f3a0b6'],
  'who-tint': ['#fbe1e6', '#45202c'],
  money: ['#0d6a66', '#7fd2cb'],
  'money-tint': ['#d8f0ee', '#123533'],
  'phone-bar': ['#12443f', '#14302e'],
  'on-phone-bar': ['#ffffff', '#e8f3f0'],
  'phone-wall': ['#ebe5da', '#0f1416'],
  'phone-bubble': ['#ffffff', '#20292c'],
  'phone-own': ['#dcf2cf', '#1d4030'],
  'phone-read': ['#0a6c9e', '#7cc4f0'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/** Text colour, the colour beneath it, and the least contrast it must have (WCAG 2.2: 4.5 text, 3 edges of controls). */
export const CONTRASTS: readonly (readonly [
  text: keyof typeof COLOURS,
  ground: keyof typeof COLOURS,
  least: number,
])[] = [
  ['ink', 'ground', 13],
  ['ink', 'surface', 13],
  ['ink-2', 'ground', 4.5],
  ['ink-2', 'surface', 5.5],
  ['edge', 'surface', 3],
  ['edge', 'ground', 3],
  ['accent', 'surface', 8],
  ['accent', 'ground', 7],
  ['accent', 'accent-tint', 6.5],
  ['on-accent', 'accent', 8],
  ['ink', 'accent-tint', 11],
  ['ink-2', 'accent-tint', 5],
  ['ok', 'ok-tint', 5],
  ['ok', 'surface', 5],
  ['warn', 'warn-tint', 6],
  ['warn', 'surface', 6],
  ['bad', 'bad-tint', 6],
  ['bad', 'surface', 6],
  ['ink', 'bad-tint', 11],
  ['ink-2', 'bad-tint', 4.5],
  ['ink-2', 'warn-tint', 4.5],
  ['ink', 'sent', 11],
  ['ink', 'note', 11],
  ['ink-2', 'sent', 5],
  ['ink-2', 'note', 5],
  ['ink', 'map-1', 6.7],
  ['ink', 'map-2', 6.7],
  ['ink', 'map-3', 6.7],
  ['ink', 'map-4', 4.9],
  ['on-map-5', 'map-5', 6.7],
  ['what', 'what-tint', 5],
  ['when', 'when-tint', 5],
  ['where', 'where-tint', 4.7],
  ['many', 'many-tint', 5],
  ['who', 'who-tint', 5],
  ['money', 'money-tint', 5],
  ['ink', 'what-tint', 10],
  ['ink', 'where-tint', 10],
  ['bar', 'surface', 3],
  ['on-phone-bar', 'phone-bar', 9],
  ['ink', 'phone-bubble', 11],
  ['ink', 'phone-own', 9],
  ['ink-2', 'phone-bubble', 4.9],
  ['ink-2', 'phone-own', 4.9],
  ['phone-read', 'phone-own', 4.5],
  ['ink-2', 'phone-wall', 4.5],
];

/** The tokens as CSS: by the system's wish, unless `data-theme` says otherwise. */
export function tokensCss(): string {
  const block = (column: 0 | 1) =>
    Object.entries(COLOURS)
      .map(([name, pair]) => `--${name}:${pair[column]}`)
      .join(';');
  const dark = `color-scheme:dark;${block(1)}`;
  return `:root{color-scheme:light;${block(0)}}\n@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}\n:root[data-theme=dark]{${dark}}\n`;
}
