/** "Please reply in English": governs what the system starts; replies follow what is typed. */
import type { Language } from '../language/meaning.ts';
import type { Composer } from './composer.ts';
import { hasConsent } from './consent.ts';
import { resume } from './resume.ts';
import { tellsNumbers } from './tells-numbers.ts';

const TALKS =
  /reply|answer|write|speak|talk|message|msg|jawab|javab|likh|bol|baat|bhej|जवाब|लिख|बोल|बात|भेज|संदेश|मैसेज|\bin\b|में/iu;
const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  ['en', /\benglish\b|अंग्रेज़ी|अंग्रेजी|इंग्लिश|\bangrezi\b|\bangreji\b/iu],
  ['hi', /\bhindi\b|हिंदी|हिन्दी/iu],
];

/** The language asked for; undefined when none is. Romanised Hindi is asked for as "English letters". */
export function requestedLanguage(text: string): Language | undefined {
  const plain = text.normalize('NFC');
  const found = LANGUAGES.find(([, name]) => name.test(plain));
  if (found === undefined || !TALKS.test(plain)) return undefined;
  const roman = /(?:roman|english|angrezi|अंग्रेज़ी|अंग्रेजी)\s*(?:letters|script|akshar|lipi|अक्षर|लिपि)/iu.test(plain);
  // "hindi teacher nahi hai" speaks of a subject
  const subject = /teacher|shikshak|शिक्षक|school|स्कूल|medium|माध्यम|kitab|किताब|paper|subject|विषय/iu.test(plain);
  if (subject) return undefined;
  return roman ? 'hi-Latn' : found[0];
}

/** Notes the language asked for. True when the message said nothing else. */
export function noteLanguage(c: Composer): boolean {
  const asked = requestedLanguage(c.text);
  if (asked !== undefined && hasConsent(c)) {
    c.do({ type: 'person.language', language: asked });
    const alone =
      !['report', 'complaint', 'suggestion', 'status', 'correction'].includes(c.meaning.intent) &&
      c.meaning.place?.from !== 'text' &&
      !tellsNumbers(c);
    if (!alone) return false;
    c.say('language.noted');
    resume(c, null);
    return true;
  }
  return false;
}
