/** Asking where: which part is missing, how an answer is read, and "Katkamsandi?" when it was misspelt. */
import type { Home, MeantPlace } from '../language/meaning.ts';
import { bareNumber, chosen, saidNo, saidYes } from './choice.ts';
import type { Composer } from './composer.ts';
import { says, wordCount } from './phrases.ts';
import type { ReplyPart } from './reply.ts';
import { joinPlace, saidBlock } from './said-place.ts';

/** People whose own unit is a district or more: a report of theirs needs no block. */
const ABOVE_BLOCK: ReadonlySet<string> = new Set([
  'district-president',
  'observer',
  'state',
  'national',
  'admin',
  'supervisor',
]);

/** Which part of the place has to be asked; null when it is enough. */
export function missingPart(
  c: Composer,
  place: MeantPlace | undefined,
  declined: readonly string[] = [],
): 'block' | 'district' | null {
  if (place?.urbanBody !== undefined || place?.assembly !== undefined) return null;
  if (place?.block !== undefined && place.district === undefined && !declined.includes('district')) return 'district';
  if (place?.block !== undefined || declined.includes('block')) return null;
  if (place?.district !== undefined && ABOVE_BLOCK.has(c.facts.person.role ?? '')) return null;
  if (place?.district !== undefined && says(c.text, 'district-level')) return null;
  return 'block';
}

/** Asks for the part. `lead` is said with the question; `about` tells whose place it is. */
export function askPlace(
  c: Composer,
  place: MeantPlace | undefined,
  part: 'block' | 'district',
  about: 'home' | 'draft',
  lead: readonly ReplyPart[] = [],
): void {
  if (part === 'district' && place?.block !== undefined) {
    const candidates = (
      place.candidates ??
      c.facts.gazetteer
        .lookup(place.block, { levels: ['block'] })
        .filter((match) => match.score === 1)
        .map((match) => match.place)
    )
      .map((candidate) => candidate.district)
      .filter((district) => district !== undefined);
    const options = [...new Set(candidates)].slice(0, 5);
    c.ask(
      'district',
      [...lead, { key: 'ask.districtOf', params: { block: place.block } }],
      options.length > 1 ? { options, about } : { about },
    );
    return;
  }
  const key = about === 'home' ? 'ask.homeBlock' : place?.district === undefined ? 'ask.block' : 'ask.blockIn';
  c.ask(
    part,
    [
      ...lead,
      place?.district === undefined
        ? { key: about === 'home' ? 'ask.homeBlock' : key }
        : { key: about === 'home' ? 'ask.homeBlockIn' : key, params: { district: place.district } },
    ],
    { about },
  );
}

function stateOf(c: Composer, district: string | undefined): string {
  return (
    (district === undefined ? undefined : c.facts.gazetteer.district(district)?.state) ??
    c.facts.person.home?.state ??
    'Jharkhand'
  );
}

/** What an answer to "which block?" came to. */
export type PlaceAnswer =
  | { kind: 'place'; place: MeantPlace }
  | { kind: 'asked' }
  | { kind: 'declined' }
  | { kind: 'none' };

function askGuess(c: Composer, guess: { district: string; block?: string }, about: 'home' | 'draft'): PlaceAnswer {
  const asks = guess.block === undefined ? 'district' : 'block';
  c.ask(asks, [{ key: 'ask.guess', params: { place: guess } }], { options: ['yes', 'no'], about, guess });
  return { kind: 'asked' };
}

function afterNo(c: Composer, guess: { district: string; block?: string }, about: 'home' | 'draft'): PlaceAnswer {
  const others =
    guess.block === undefined
      ? []
      : c.facts.gazetteer.rivals(guess.block, guess.district, 5).map((match) => match.place.name);
  const options = others.filter((name) => name !== guess.block).slice(0, 4);
  c.ask(
    'block',
    [{ key: options.length > 0 ? 'ask.blockAmong' : 'ask.blockIn', params: { district: guess.district } }],
    options.length > 0 ? { options, about } : { about },
  );
  return { kind: 'asked' };
}

/**
 * Reads the answer to a question about a block or district. `known` is what is known of that place so far; a name that was
 * misspelt and lies near another is asked before it is kept.
 */
export function readPlaceAnswer(c: Composer, known: MeantPlace | undefined, about: 'home' | 'draft'): PlaceAnswer {
  const { asked } = c.state;
  const { meaning, text, facts } = c;
  const { gazetteer } = facts;
  const home: Home | undefined = facts.person.home;
  const state = known?.state ?? stateOf(c, known?.district ?? home?.district);
  const named = saidBlock(meaning, home);
  if (asked?.guess !== undefined && !named) {
    if (saidYes(c)) return { kind: 'place', place: { ...known, state, ...asked.guess, from: 'text' } };
    if (saidNo(c)) return afterNo(c, asked.guess, about);
  }
  const option = chosen(c);
  if (option !== undefined && asked?.guess === undefined) {
    const rest: MeantPlace = { ...known };
    delete rest.candidates;
    if (asked?.asks === 'district')
      return {
        kind: 'place',
        place: { ...rest, state: gazetteer.district(option)?.state ?? state, district: option, from: 'text' },
      };
    return { kind: 'place', place: { ...rest, state, block: option, from: 'text' } };
  }
  if (says(text, 'not-known') || says(text, 'district-level')) return { kind: 'declined' };
  if (named && meaning.place !== undefined) {
    const span = meaning.evidence['place.block'] ?? meaning.evidence['place.district'];
    const { district, block } = meaning.place;
    const written = span === undefined ? text : text.slice(span[0], span[1]);
    const exact = gazetteer
      .lookup(written, { levels: ['block', 'district', 'urban-body', 'town'] })
      .filter((match) => match.score === 1)
      .map((match) => match.place);
    const fits = exact.some((place) => (block === undefined ? place.district === district : place.block === block));
    const [other] = exact;
    // "ranchi" is the district of that name, not a block that sounds like it
    if (!fits && other?.level === 'district')
      return { kind: 'place', place: { state: other.state, district: other.name, from: 'text' } };
    if (!fits && district !== undefined && block !== undefined) {
      const rivals = gazetteer.rivals(written, district).filter((match) => match.place.name !== block);
      if (rivals.length > 0 || wordCount(text) <= 3) return askGuess(c, { district, block }, about);
    }
    return { kind: 'place', place: joinPlace(known, meaning, home) ?? meaning.place };
  }
  if (wordCount(text) > 4 || bareNumber(text) !== null || !['other', 'correction', 'report'].includes(meaning.intent))
    return { kind: 'none' };
  const within = known?.district ?? home?.district;
  const [best] = gazetteer.lookup(text, {
    levels: ['block'],
    ...(within === undefined ? {} : { district: within }),
    limit: 1,
  });
  if (best?.place.district === undefined || best.place.block === undefined) return { kind: 'none' };
  const guess = { district: best.place.district, block: best.place.block };
  if (best.score < 1) return askGuess(c, guess, about);
  return { kind: 'place', place: { ...known, state: best.place.state, ...guess, from: 'text' } };
}
