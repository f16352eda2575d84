/** The one index over all lexicons, built when the room is loaded (some tens of milliseconds) and never changed. */
import { ACTIVITY_WORDS, WORK_WORDS } from './lexicon/activities.ts';
import { CATEGORY_WORDS } from './lexicon/categories.ts';
import { INTENT_WORDS } from './lexicon/intents.ts';
import type { Index, Lexicon } from './lexicon/lexicon.ts';
import { buildIndex } from './lexicon/lexicon.ts';
import { MISCONDUCT_WORDS } from './lexicon/misconduct.ts';
import { NAME_WORDS } from './lexicon/names.ts';
import { MULTIPLIERS, UNITS } from './lexicon/numbers.ts';
import { ORDINARY_WORDS } from './lexicon/ordinary.ts';
import { PEOPLE_WORDS } from './lexicon/people.ts';
import { POST_WORDS } from './lexicon/posts.ts';
import { SIGNAL_WORDS } from './lexicon/signals.ts';
import { NAMED_DAYS, TIME_WORDS } from './lexicon/time.ts';

const days: Record<string, string> = {};
for (const [number, day] of NAMED_DAYS.entries()) days[`f:${number}`] = day.spellings;
const namedDays: Lexicon = days;

/** What every rule's words are found by. */
export const KNOWN_WORDS: Index = buildIndex(
  [ACTIVITY_WORDS, CATEGORY_WORDS, POST_WORDS, NAME_WORDS, TIME_WORDS, PEOPLE_WORDS],
  [[MISCONDUCT_WORDS], [INTENT_WORDS], [SIGNAL_WORDS, namedDays], [WORK_WORDS]],
  `${ORDINARY_WORDS} ${Object.values(UNITS).join(' ')} ${Object.values(MULTIPLIERS).join(' ')}`,
);
