import { describe, expect, it } from 'vitest';
import { CONSOLE_NAMESPACES, loadTexts, TEXT_LANGUAGES } from '../../src/shared/texts.ts';

const texts = loadTexts();

/** The `{{name}}` places of a text. */
const places = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
const raw = (language: (typeof TEXT_LANGUAGES)[number], key: string): string =>
  texts.t(language, key, { interpolation: { skipOnVariables: true, prefix: '\u0001', suffix: '\u0002' } });

describe('texts', () => {
  for (const namespace of texts.namespaces()) {
    const languages = CONSOLE_NAMESPACES.includes(namespace) ? (['hi', 'en'] as const) : TEXT_LANGUAGES;
    it(`${namespace}.json has the same keys and places in ${languages.join(', ')}`, () => {
      const keys = [...texts.keys('en', namespace)].sort();
      for (const language of languages) {
        expect([...texts.keys(language, namespace)].sort(), language).toEqual(keys);
        for (const key of keys) {
          expect([...new Set(places(raw(language, `${namespace}:${key}`)))], `${language} ${namespace}:${key}`).toEqual(
            [...new Set(places(raw('en', `${namespace}:${key}`)))],
          );
        }
      }
    });
  }

  it('a text that is not there is a fault', () => {
    expect(() => texts.t('hi', 'reply:no.such.text')).toThrow('there is no text');
  });
});
