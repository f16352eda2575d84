/** A meaning read before the person's home was known, completed from it now. */
import type { Home, Meaning, MeantPlace } from '../language/meaning.ts';

/** Adds what home tells: the whole place where none was said, the block above a panchayat said alone. */
export function completeFromHome(meaning: Meaning, home: Home | undefined): Meaning {
  if (home === undefined || !['report', 'complaint', 'suggestion'].includes(meaning.intent)) return meaning;
  const { state, district, block } = home;
  const known = { ...(state ? { state } : {}), ...(district ? { district } : {}), ...(block ? { block } : {}) };
  const { place } = meaning;
  if (place === undefined || place.from === 'home') return { ...meaning, place: { ...known, from: 'home' } };
  if (place.urbanBody !== undefined || place.assembly !== undefined) return meaning;
  if (place.district === undefined && place.block === undefined) return { ...meaning, place: { ...known, ...place } };
  // a block name of several districts: home decides when it is one of them
  if (place.district === undefined && place.candidates?.some((candidate) => candidate.district === district)) {
    const joined: MeantPlace = { ...(state ? { state } : {}), ...(district ? { district } : {}), ...place };
    delete joined.candidates;
    return { ...meaning, place: joined };
  }
  return meaning;
}
