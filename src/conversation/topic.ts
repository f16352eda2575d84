/** "शिकायत करनी है", "report deni hai": what somebody wants to tell, before they tell it. */
import { foldWord } from '../language/fold.ts';
import { cutWords } from '../language/words.ts';
import type { Composer } from './composer.ts';
import { openMenuOption } from './menu.ts';

/** By option of the main menu what people call it. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  report: ['रिपोर्ट', 'रपट', 'report', 'riport', 'reporting'],
  complaint: [
    'शिकायत',
    'शिकायतें',
    'कंप्लेन',
    'कम्प्लेन',
    'समस्या',
    'परेशानी',
    'shikayat',
    'sikayat',
    'shikyat',
    'complaint',
    'complain',
    'complent',
    'samasya',
    'pareshani',
  ],
  suggestion: ['सुझाव', 'sujhav', 'sujhaav', 'sujav', 'suggestion'],
};
const TOPIC_OF = new Map(
  Object.entries(TOPICS).flatMap(([topic, names]) => names.map((name) => [foldWord(name), topic] as const)),
);
/** Words that only frame the wish. */
const FRAME = new Set(
  [
    'मुझे हमें मेरी मेरा हमारी एक कुछ करनी करना है हैं हूँ देनी देना दर्ज लिखनी लिखना लिखवानी कराना करवाना करवानी चाहता चाहती चाहते बतानी बताना भेजनी भेजना जी सर भी अब की का के थी',
    'mujhe hame hamko humko meri mera hamari ek kuch karni karna krni krna hai he h hain hu dena deni darj likhni likhna likhwani karana karwana karwani chahta chahti chahte batani batana bhejni bhejna ji sir bhi ab ki ka ke thi',
    'i want to file give make a an my wish would like please send have need lodge register new',
  ]
    .join(' ')
    .split(' ')
    .map(foldWord),
);

/** The option meant, where the message says nothing but that. */
export function topicAlone(text: string): string | undefined {
  const words = cutWords(text).filter((word) => word.script !== 'sign');
  if (words.length === 0 || words.length > 8) return undefined;
  const topics = words.map((word) => TOPIC_OF.get(word.fold)).filter((topic) => topic !== undefined);
  const rest = words.filter((word) => !TOPIC_OF.has(word.fold) && !FRAME.has(word.fold));
  return rest.length === 0 && topics.length === 1 ? topics[0] : undefined;
}

/** Asks for the matter whose kind was named; false when none was. */
export function openTopic(c: Composer): boolean {
  const topic = topicAlone(c.text);
  return topic !== undefined && openMenuOption(c, topic);
}
