import { describe, expect, it } from 'vitest';
import { COLOURS, CONTRASTS, tokensCss } from '../../src/console/tokens.ts';

/** WCAG 2.2's relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens', () => {
  for (const [text, ground, least] of CONTRASTS) {
    for (const [i, theme] of ['light', 'dark'].entries()) {
      it(`${text} on ${ground} in ${theme} has at least ${least}`, () => {
        expect(contrast(COLOURS[text][i] ?? '', COLOURS[ground][i] ?? '')).toBeGreaterThanOrEqual(least);
      });
    }
  }

  it('are written for the system’s wish and for a choice', () => {
    const css = tokensCss();
    expect(css).toContain('--ink:#1d2422');
    expect(css).toContain('prefers-color-scheme:dark');
    expect(css).toContain(':root[data-theme=dark]');
  });
});
