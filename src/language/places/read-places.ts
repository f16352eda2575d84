/**
 * Where it happened: every place a text names, resolved to one, with home standing in when it names none.
 */
import type { Gazetteer, GazetteerPlace } from '../../places/gazetteer.ts';
import type { Home, MeantPlace } from '../meaning.ts';
import type { Word } from '../words.ts';
import { findNames } from './find-names.ts';
import type { LocalPart } from './local-part.ts';
import { readLocalParts } from './local-parts.ts';
import type { PlaceContext, PlaceMention, ReadPlaces } from './place-reading.ts';
import { spanOf, takeWords } from './place-reading.ts';
import { readAskedPlace } from './read-asked-place.ts';
import type { NamedPlace } from './resolve-place.ts';
import { meaningOfName, placeOf, placeOfHome } from './resolve-place.ts';
import { findUnmarkedVillages } from './unmarked-village.ts';

export type { PlaceContext, PlaceMention, ReadPlaces } from './place-reading.ts';

const RIVAL_COUNT = 3;
/** Words of a short answer at most: "It is in Badla panchayat, sir". */
const LONGEST_ANSWER = 8;

/** Names that are meant, not denied nor only passed through; when all are denied, these; when all are aside, home goes before them. */
function meant(named: readonly NamedPlace[], home: Home): NamedPlace[] {
  const kept = named.filter(({ name }) => !name.negated);
  const pool = kept.length > 0 ? kept : [...named];
  const front = pool.filter(({ name }) => !name.background);
  // "रंका का निवासी हूं" tells the block of the district named, or the place when no other is
  const lives = pool.filter(({ name }) => name.lives);
  if (front.every(({ block }) => block === undefined)) {
    const inside = lives.filter((one) => front.length === 0 || front.some(({ district }) => district === one.district));
    if (inside.length > 0) return [...front, ...inside];
  }
  const own = pool.filter(({ block }) => block !== undefined && block === home.block);
  if (front.length === 0 && own.length > 0) return own;
  return front.length > 0 || home.district !== undefined || home.block !== undefined ? front : pool;
}

/** Other blocks that a guessed name may mean, in the district it was taken to lie in, then wherever they are near. */
function rivalsOf(
  text: string,
  words: readonly Word[],
  guess: NamedPlace,
  place: MeantPlace,
  gazetteer: Gazetteer,
): GazetteerPlace[] {
  const [start, end] = spanOf(words, guess.name.from, guess.name.to);
  const within =
    place.district === undefined ? [] : gazetteer.rivals(text.slice(start, end), place.district, RIVAL_COUNT + 1);
  const all = [...within, ...guess.name.matches].map((match) => match.place);
  return all
    .filter((rival, index) => rival.name !== (place.block ?? place.district) && all.indexOf(rival) === index)
    .slice(0, RIVAL_COUNT);
}

/** Which local parts belong to a name: those nearest to it before the next name of the same level. */
function partsFor(parts: readonly LocalPart[], blocks: readonly NamedPlace[], own: NamedPlace): LocalPart[] {
  if (blocks.length < 2) return [...parts];
  return parts.filter((part) => {
    let best: NamedPlace | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const block of blocks) {
      const gap = part.from >= block.name.to ? part.from - block.name.to : block.name.from - part.to;
      if (gap < least) {
        least = gap;
        best = block;
      }
    }
    return best === own;
  });
}

/** Every place in the order of the text: each name with the local parts nearest to it, each local part with its name. */
function mentionsOf(
  named: readonly NamedPlace[],
  chosen: readonly NamedPlace[],
  parts: readonly LocalPart[],
  home: Home,
  gazetteer: Gazetteer,
): PlaceMention[] {
  const owners = chosen.filter((one) => one.block !== undefined || one.urbanBody !== undefined);
  const broad = chosen.find((one) => one.block === undefined && one.urbanBody === undefined) ?? null;
  const full = (own: NamedPlace | null, ownParts: readonly LocalPart[]): MeantPlace =>
    placeOf(own, own === null || own.district === broad?.district ? broad : null, ownParts, home, gazetteer) ?? {};
  const ownerOf = (part: LocalPart): NamedPlace | null =>
    owners.find((own) => partsFor(parts, owners, own).includes(part)) ?? null;
  const mentions: PlaceMention[] = [];
  for (const one of named) {
    const { markFrom, markTo } = one.name;
    const ownParts = owners.includes(one) ? partsFor(parts, owners, one) : [];
    mentions.push({ from: markFrom, to: markTo, place: full(one, ownParts), aside: !chosen.includes(one) });
  }
  for (const part of parts) {
    const owner = ownerOf(part);
    const ownParts = owner === null ? [part] : partsFor(parts, owners, owner);
    mentions.push({
      from: part.takenFrom,
      to: part.takenTo,
      place: full(owner, ownParts),
      aside: false,
      local: { level: part.level, value: part.value },
    });
  }
  return mentions.sort((a, b) => a.from - b.from);
}

/**
 * Reads the places of a text: "कांके प्रखंड में" is Kanke, Ranchi; nothing named gives home. `words` are `cutWords(text)`.
 * Never throws; linear in the words.
 */
export function readPlaces(
  text: string,
  words: readonly Word[],
  context: PlaceContext,
  gazetteer: Gazetteer,
): ReadPlaces {
  const home = context.home ?? {};
  const homeState = placeOfHome(home, gazetteer).state;
  // a place of another state is meant only where it says so, or where the sender has no home
  const names = findNames(text, words, gazetteer, home).filter(
    ({ mark, matches }) =>
      mark === 'district' ||
      homeState === undefined ||
      matches.some(({ place }) => place.state === 'Jharkhand' || place.state === homeState),
  );
  const localParts = readLocalParts(text, words, names, context.numbers ?? []);
  if (!localParts.some((part) => part.level === 'village')) {
    localParts.push(...findUnmarkedVillages(text, words, names, localParts, home, gazetteer, context.noGuess !== true));
  }
  const free = names.filter(
    (name) =>
      !localParts.some(
        (part) =>
          part.from < name.to &&
          name.from < part.to &&
          name.mark === null &&
          part.level !== 'ward' &&
          part.level !== 'booth',
      ),
  );
  if (words.length <= LONGEST_ANSWER && localParts.length === 0 && names.every((name) => name.mark === null)) {
    const answer = readAskedPlace(text, words, context, gazetteer);
    if (answer !== null) return answer;
  }
  if (free.length === 0 && localParts.length === 0) {
    const place = placeOfHome(home, gazetteer);
    const known = Object.keys(place).length > 0;
    return {
      ...(known ? { place: { ...place, from: 'home' as const } } : {}),
      spans: {},
      taken: new Set(),
      certain: true,
      rivals: [],
      mentions: [],
    };
  }
  // districts first: they decide between blocks of one name
  const districts = new Set<string>();
  for (const name of free) {
    if (name.negated) continue;
    const district = meaningOfName(name, districts, {}, gazetteer);
    if (district !== null && district.block === undefined && district.district !== undefined && name.mark !== 'block')
      districts.add(district.district);
  }
  const named: NamedPlace[] = [];
  for (const name of free) {
    const own =
      name.mark === 'district' || (districts.size === 1 && !name.matches.some(({ place }) => place.level === 'block'))
        ? new Set<string>()
        : districts;
    const meaning = meaningOfName(name, own, home, gazetteer);
    if (meaning !== null) named.push(meaning);
  }
  const chosen = meant(named, home);
  const blocks = chosen.filter((one) => one.block !== undefined || one.urbanBody !== undefined);
  const broad = chosen.filter((one) => one.block === undefined && one.urbanBody === undefined);
  const lead = blocks[0] ?? null;
  const district = lead === null ? (broad[0] ?? null) : (broad.find((one) => one.district === lead.district) ?? null);
  const parts = lead === null ? localParts : partsFor(localParts, blocks, lead);
  const place = placeOf(
    lead,
    district,
    parts.length > 0 || lead !== null || district !== null ? parts : localParts,
    home,
    gazetteer,
  );
  const spans: ReadPlaces['spans'] = {};
  const taken = new Set<number>();
  for (const one of named) takeWords(taken, one.name.markFrom, one.name.markTo);
  for (const part of localParts) takeWords(taken, part.takenFrom, part.takenTo);
  for (const one of [lead, district]) {
    if (one === null) continue;
    const span = spanOf(words, one.name.from, one.name.to);
    if (spans['place'] === undefined) spans['place'] = span;
    if (one.block !== undefined) spans['place.block'] ??= span;
    else if (one.urbanBody !== undefined) spans['place.urbanBody'] ??= span;
    else if (one.assembly !== undefined) spans['place.assembly'] ??= span;
    else spans['place.district'] ??= span;
  }
  for (const part of parts) {
    const span = spanOf(words, part.from, part.to);
    spans[`place.${part.level}`] ??= span;
    spans['place'] ??= span;
  }
  const guess = [lead, district].find((one) => one !== null && !one.name.exact) ?? null;
  const mentions = mentionsOf(named, chosen, localParts, home, gazetteer);
  if (place === null) {
    const own = placeOfHome(home, gazetteer);
    return {
      ...(Object.keys(own).length > 0 ? { place: { ...own, from: 'home' as const } } : {}),
      spans,
      taken,
      certain: true,
      rivals: [],
      mentions,
    };
  }
  const rivals = guess === null ? [] : rivalsOf(text, words, guess, place, gazetteer);
  return { place, spans, taken, certain: guess === null, rivals, mentions };
}
