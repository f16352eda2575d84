/** What an answer says of a place, apart from what understanding completed from home; and how it joins what was known. */
import { foldWord } from '../language/fold.ts';
import type { Home, Meaning, MeantPlace } from '../language/meaning.ts';
import { cutWords } from '../language/words.ts';

const LOCAL = ['panchayat', 'village', 'ward', 'booth'] as const;
type Local = (typeof LOCAL)[number];

/** Words of answer that are no village, also where one was asked. */
const NO_NAMES = new Set(
  'ठीक है हाँ हां नहीं जी अच्छा बस ओके धन्यवाद शुक्रिया नमस्ते वही पता theek thik hai haan han nahi ji accha acha bas ok okay dhanyavad shukriya namaste wahi pata yes no fine thanks'
    .split(' ')
    .map(foldWord),
);

/** True when that part stands in the text itself. */
export function saidPart(meaning: Meaning, part: string): boolean {
  return meaning.evidence[`place.${part}`] !== undefined;
}

/** True when the text names any place. Without spans (a meaning written by hand) `from` decides. */
export function saidPlace(meaning: Meaning): boolean {
  const { place } = meaning;
  if (place?.from !== 'text') return false;
  const local = place.panchayat ?? place.village;
  const onlyLocal = !['block', 'district', 'urbanBody', 'assembly'].some((part) => saidPart(meaning, part));
  return local === undefined || !onlyLocal || !cutWords(local).every((word) => NO_NAMES.has(word.fold));
}

/** Whether the text names a block, district or town, not only a panchayat or booth that home completed. */
export function saidBlock(meaning: Meaning, home: Home | undefined): boolean {
  const { place } = meaning;
  if (place === undefined || place.from !== 'text') return false;
  if (['block', 'district', 'urbanBody', 'assembly'].some((part) => saidPart(meaning, part))) return true;
  if (Object.keys(meaning.evidence).some((key) => key.startsWith('place.'))) return false;
  return (
    place.block !== home?.block || place.district !== home?.district || !LOCAL.some((part) => place[part] !== undefined)
  );
}

/**
 * The place after an answer: a newly named block takes the old one's place, a panchayat or village joins it.
 * `{block: Kanke}` + "सुकुरहुटू पंचायत" is Sukurhutu in Kanke, wherever the writer is registered.
 */
export function joinPlace(
  old: MeantPlace | undefined,
  meaning: Meaning,
  home: Home | undefined,
): MeantPlace | undefined {
  const { place } = meaning;
  if (place === undefined || !saidPlace(meaning)) return old ?? place;
  if (old === undefined) return place;
  const local: Partial<Record<Local, string>> = {};
  for (const part of LOCAL) {
    const value = place[part];
    if (value !== undefined) local[part] = value;
  }
  if (!saidBlock(meaning, home)) {
    const { panchayat: _panchayat, village: _village, ...rest } = old;
    // another panchayat or village takes the place of both
    const kept = local.panchayat !== undefined || local.village !== undefined ? rest : old;
    return { ...kept, ...local, from: 'text' };
  }
  const sameBlock = old.block === undefined || old.block === place.block;
  const keeps: Partial<Record<Local, string>> = {};
  if (sameBlock) {
    for (const part of LOCAL) {
      const value = old[part];
      if (value !== undefined) keeps[part] = value;
    }
  }
  // only the district was said: a block known within it stays
  const block =
    place.block === undefined && place.district === old.district && old.block !== undefined ? { block: old.block } : {};
  return { ...block, ...place, ...keeps, ...local, from: 'text' };
}
