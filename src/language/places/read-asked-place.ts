/**
 * A short answer to a question about the place, as a reading: "katkamsndi" to "which block?".
 */
import type { Gazetteer } from '../../places/gazetteer.ts';
import type { Word } from '../words.ts';
import { askedPart, readAnswer } from './answer-place.ts';
import type { FoundName } from './found-name.ts';
import type { LocalPart } from './local-part.ts';
import type { PlaceContext, ReadPlaces } from './place-reading.ts';
import { spanOf, takeWords } from './place-reading.ts';
import { meaningOfName, placeOf } from './resolve-place.ts';

const RIVAL_COUNT = 3;

/** The reading of a short answer; null when no part of the place was asked, or the text is no such answer. */
export function readAskedPlace(
  text: string,
  words: readonly Word[],
  context: PlaceContext,
  gazetteer: Gazetteer,
): ReadPlaces | null {
  const part = askedPart(context.asked);
  if (part === null) return null;
  const draft = context.asked?.draft?.['place'];
  const known =
    typeof draft === 'object' && draft !== null && 'district' in draft && typeof draft.district === 'string'
      ? { district: draft.district }
      : {};
  const home = context.home ?? {};
  const answer = readAnswer(text, words, part, { ...home, ...known }, gazetteer, context.numbers ?? []);
  if (answer === null) return null;
  const span = spanOf(words, answer.from, answer.to);
  const taken = new Set<number>();
  takeWords(taken, answer.from, answer.to);
  if (answer.kind === 'local') {
    const local: LocalPart = {
      level: answer.level,
      value: answer.value,
      from: answer.from,
      to: answer.to,
      takenFrom: answer.from,
      takenTo: answer.to,
    };
    const place = placeOf(null, null, [local], home, gazetteer) ?? {};
    return {
      place,
      spans: { place: span, [`place.${answer.level}`]: span },
      taken,
      certain: true,
      rivals: [],
      mentions: [{ from: answer.from, to: answer.to, place, aside: false }],
    };
  }
  const [first, ...others] = answer.matches;
  if (first === undefined) return null;
  const name: FoundName = {
    from: answer.from,
    to: answer.to,
    markFrom: answer.from,
    markTo: answer.to,
    mark: first.place.level === 'block' ? 'block' : 'district',
    sadar: false,
    matches: answer.matches,
    exact: first.score === 1,
    support: 'mark',
    negated: false,
    background: false,
    lives: false,
  };
  const meaning = meaningOfName(name, new Set('district' in known ? [known.district] : []), home, gazetteer);
  const place = meaning === null ? null : placeOf(meaning, null, [], home, gazetteer);
  if (meaning === null || place === null) return null;
  const written = text.slice(span[0], span[1]);
  const rivals =
    place.block !== undefined && place.district !== undefined
      ? gazetteer.rivals(written, place.district).map((match) => match.place)
      : others.map((match) => match.place);
  const spans: ReadPlaces['spans'] = {
    place: span,
    [place.block === undefined ? 'place.district' : 'place.block']: span,
  };
  return {
    place,
    spans,
    taken,
    certain: first.score === 1,
    mentions: [{ from: answer.from, to: answer.to, place, aside: false }],
    rivals:
      first.score === 1
        ? []
        : rivals.filter((rival) => rival.name !== (place.block ?? place.district)).slice(0, RIVAL_COUNT),
  };
}
