/**
 * Everything that is said to people, in three languages: `locales/{en,hi,hi-Latn}/<namespace>.json`, read once by i18next.
 * A language without a text is a fault, never answered in another one (`fallbackLng: false`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';

/** Devanagari, romanised Hindi, English: the directories of `locales/`. */
export const TEXT_LANGUAGES = ['hi', 'hi-Latn', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Namespaces that do not exist in every language: the console is never in romanised Hindi. */
export const CONSOLE_NAMESPACES: readonly string[] = ['console', 'errors'];

export interface Texts {
  /** `t('hi', 'reply:report.counted', {count: 45})`. Throws where the language has no such text. */
  t(language: TextLanguage, key: string, params?: Readonly<Record<string, unknown>>): string;
  /** Whether the language has that very text. */
  has(language: TextLanguage, key: string): boolean;
  /** Every key of a namespace in a language, `report.readBack`; empty where the file is absent. */
  keys(language: TextLanguage, namespace: string): readonly string[];
  /** The namespaces that at least one language has, alphabetically. */
  namespaces(): readonly string[];
}

type Tree = { [key: string]: string | Tree };

function isTree(value: unknown): value is Tree {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string' || isTree(v))
  );
}

function readTree(file: URL): Tree {
  const tree: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isTree(tree)) throw new Error(`${file.pathname} holds something else than texts`);
  return tree;
}

function flatten(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : flatten(value, `${prefix}${key}.`),
  );
}

/** Reads all texts, about 5 ms. Throws where a file is not JSON of texts. */
export function loadTexts(directory: URL = new URL('../../locales/', import.meta.url)): Texts {
  const resources: Partial<Record<TextLanguage, Record<string, Tree>>> = {};
  const found = new Set<string>();
  for (const language of TEXT_LANGUAGES) {
    const trees: Record<string, Tree> = {};
    for (const file of readdirSync(new URL(`${language}/`, directory)).filter((name) => name.endsWith('.json'))) {
      const namespace = file.slice(0, -'.json'.length);
      trees[namespace] = readTree(new URL(`${language}/${file}`, directory));
      found.add(namespace);
    }
    resources[language] = trees;
  }
  const namespaces = [...found].sort();
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    resources,
    supportedLngs: [...TEXT_LANGUAGES],
    load: 'currentOnly',
    fallbackLng: false,
    ns: namespaces,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`there is no text ${key}`);
    },
  });
  // Most texts have nothing to fill in: they are looked up once.
  const whole = new Map<string, string>();
  const fixed = new Map(TEXT_LANGUAGES.map((language) => [language, instance.getFixedT(language)]));
  return {
    t(language, key, params) {
      const translate = fixed.get(language);
      if (translate === undefined) throw new Error(`there is no language ${language}`);
      if (params !== undefined && Object.keys(params).length > 0) return String(translate(key, { ...params }));
      const name = `${language} ${key}`;
      const known = whole.get(name) ?? String(translate(key, {}));
      whole.set(name, known);
      return known;
    },
    has: (language, key) => instance.exists(key, { lng: language }),
    keys: (language, namespace) => {
      const tree = resources[language]?.[namespace];
      return tree === undefined ? [] : flatten(tree);
    },
    namespaces: () => namespaces,
  };
}
