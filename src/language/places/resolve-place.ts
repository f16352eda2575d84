/**
 * From the names and local parts found in a text to the one place that it is about. A block brings its district; a name
 * that several districts know is decided by a named district, else by home, else left open with its candidates.
 */
import type { Gazetteer, GazetteerPlace } from '../../places/gazetteer.ts';
import type { Home, MeantPlace } from '../meaning.ts';
import type { FoundName } from './found-name.ts';
import { placesOf } from './found-name.ts';
import type { LocalPart } from './local-part.ts';

/** Blocks of district towns whose block has another name than the district. */
const HEADQUARTERS: Readonly<Record<string, string>> = {
  Palamu: 'Medininagar',
  Hazaribagh: 'Sadar',
  'East Singhbum': 'Golmuri Cum Jugsalai',
  'West Singhbhum': 'Chaibasa',
  'Saraikela Kharsawan': 'Seraikella',
  Sahebganj: 'Sahibganj',
  Bokaro: 'Chas',
};
const URBAN_NAMES = {
  corporation: 'Municipal Corporation',
  council: 'Nagar Parishad',
  'nagar-panchayat': 'Nagar Panchayat',
  'notified-area': 'Notified Area',
  cantonment: 'Cantonment Board',
} as const;

/** What one found name means by itself, given the districts named beside it and home. */
export interface NamedPlace {
  name: FoundName;
  state?: string;
  district?: string;
  block?: string;
  urbanBody?: string;
  assembly?: string;
  candidates?: GazetteerPlace[];
  /** A near rival of a guessed block, when there is one. */
  rivals?: GazetteerPlace[];
}

/** The block of a district's head town, or undefined where there is none (Ranchi). */
function headBlock(district: GazetteerPlace, gazetteer: Gazetteer): GazetteerPlace | undefined {
  const sought = HEADQUARTERS[district.name] ?? district.name;
  return gazetteer.blocksOf(district.name).find((block) => block.name === sought);
}

const ofPlace = (name: FoundName, place: GazetteerPlace): NamedPlace => {
  const named: NamedPlace = { name, state: place.state };
  if (place.district !== undefined) named.district = place.district;
  if (place.level === 'block') named.block = place.name;
  else if (place.level !== 'district' && place.block !== undefined) named.block = place.block;
  return named;
};

function chooseBlock(
  name: FoundName,
  blocks: readonly GazetteerPlace[],
  districts: ReadonlySet<string>,
  home: Home,
): NamedPlace {
  const first = blocks[0];
  if (first === undefined) return { name };
  const best = name.matches.find((match) => match.place === first)?.score ?? 0;
  const tied = name.exact
    ? blocks
    : blocks.filter((block) => (name.matches.find((match) => match.place === block)?.score ?? 0) > best - 0.03);
  const wide = name.exact
    ? blocks
    : blocks.filter((block) => (name.matches.find((match) => match.place === block)?.score ?? 0) > best - 0.12);
  const said = wide.find((block) => districts.has(block.district ?? ''));
  if (said !== undefined) return ofPlace(name, said);
  if (tied.length === 1) return ofPlace(name, first);
  const own = tied.find((block) => block.district === home.district);
  if (own !== undefined) return ofPlace(name, own);
  if (tied.every((block) => block.name === first.name)) return { name, block: first.name, candidates: [...tied] };
  return ofPlace(name, first);
}

/** What a name means; null when nothing is allowed by its mark or it lies in another state without saying so. */
export function meaningOfName(
  name: FoundName,
  districts: ReadonlySet<string>,
  home: Home,
  gazetteer: Gazetteer,
): NamedPlace | null {
  const homeState =
    home.state ?? (home.district === undefined ? undefined : placeOfHome({ district: home.district }, gazetteer).state);
  const own = (place: GazetteerPlace): boolean => place.state === 'Jharkhand' || place.state === homeState;
  const allDistricts = placesOf(name, 'district');
  const district = allDistricts.find(own);
  const blocks = placesOf(name, 'block').filter(own);
  const urban = placesOf(name, 'urban-body').filter(own);
  if (name.mark === 'urban') {
    const body = urban.find((one) => one.kind !== 'cantonment') ?? urban[0];
    if (body === undefined) return district === undefined ? null : ofPlace(name, district);
    return {
      name,
      state: body.state,
      ...(body.district === undefined ? {} : { district: body.district }),
      urbanBody: `${body.name} ${URBAN_NAMES[body.kind ?? 'council']}`,
    };
  }
  if (name.mark === 'assembly') {
    const anchor =
      blocks.length === 1 ? blocks[0] : (district ?? blocks.find((block) => block.district === home.district));
    const called = blocks[0]?.name ?? district?.name;
    if (called === undefined) return null;
    return {
      name,
      assembly: called,
      ...(anchor?.district === undefined ? {} : { state: anchor.state, district: anchor.district }),
    };
  }
  if (blocks[0]?.name === 'Sadar' && name.to - name.from === 1) {
    // "सदर प्रखंड": the head town's block of the district that is named, else of home
    const of = districts.size === 1 ? [...districts][0] : home.district;
    const within = of === undefined ? null : gazetteer.district(of);
    const head = within === null ? undefined : headBlock(within, gazetteer);
    return head === undefined ? null : ofPlace(name, head);
  }
  if (name.mark === 'district') {
    const chosen = district ?? allDistricts[0];
    if (chosen !== undefined) return ofPlace(name, chosen);
  }
  if (name.mark === 'block' || name.sadar) {
    if (blocks.length > 0) return chooseBlock(name, blocks, districts, home);
    const head = district === undefined ? undefined : headBlock(district, gazetteer);
    if (head !== undefined) return ofPlace(name, head);
    if (name.mark === 'block' && urban[0]?.district !== undefined) {
      const town = gazetteer.district(urban[0].district);
      const townBlock = urban[0].block ?? (town === null ? undefined : headBlock(town, gazetteer)?.name);
      return { ...ofPlace(name, urban[0]), ...(townBlock === undefined ? {} : { block: townBlock }) };
    }
  }
  if (district !== undefined) {
    // Ramgarh is a district, and a block of Dumka and of Palamu: who lives there means the block
    const homeBlock = blocks.find((block) => block.district === home.district && block.district !== district.name);
    const saidBlock = blocks.find((block) => block.district !== district.name && districts.has(block.district ?? ''));
    if (saidBlock !== undefined) return ofPlace(name, saidBlock);
    return ofPlace(name, homeBlock ?? district);
  }
  const towns = [...placesOf(name, 'town'), ...urban].filter(own);
  if (blocks.length > 0) {
    const nearer = towns.find(
      (town) =>
        town.level === 'town' &&
        (districts.has(town.district ?? '') || (districts.size === 0 && town.district === home.district)),
    );
    if (nearer !== undefined && !blocks.some((block) => block.district === nearer.district))
      return ofPlace(name, nearer);
    return chooseBlock(name, blocks, districts, home);
  }
  if (towns[0] !== undefined) return ofPlace(name, towns.find((town) => town.district === home.district) ?? towns[0]);
  const far = allDistricts[0];
  const homeless = home.district === undefined && home.block === undefined;
  if (far !== undefined && allDistricts.length === 1 && homeless && name.support === 'strong')
    return ofPlace(name, far);
  return null;
}

const homes = new WeakMap<Gazetteer, Map<string, Omit<MeantPlace, 'from' | 'candidates'>>>();
const HOMES_LIMIT = 20_000;

/** The parts of a registered place in the contract's spelling; a block or district that is not known stays as registered. */
export function placeOfHome(home: Home, gazetteer: Gazetteer): Omit<MeantPlace, 'from' | 'candidates'> {
  const known = homes.get(gazetteer) ?? new Map<string, Omit<MeantPlace, 'from' | 'candidates'>>();
  homes.set(gazetteer, known);
  const key = [
    home.state,
    home.district,
    home.block,
    home.panchayat,
    home.village,
    home.ward,
    home.booth,
    home.assembly,
  ].join('\t');
  const old = known.get(key);
  if (old !== undefined) return { ...old };
  if (known.size >= HOMES_LIMIT) known.clear();
  const place = lookUpHome(home, gazetteer);
  known.set(key, place);
  return { ...place };
}

function lookUpHome(home: Home, gazetteer: Gazetteer): Omit<MeantPlace, 'from' | 'candidates'> {
  const place: Omit<MeantPlace, 'from' | 'candidates'> = {};
  const district =
    home.district === undefined
      ? undefined
      : (gazetteer.lookup(home.district, { levels: ['district'], limit: 1 }).find((match) => match.score === 1)
          ?.place ?? undefined);
  const state = home.state ?? district?.state;
  if (state !== undefined) place.state = state;
  if (home.district !== undefined) place.district = district?.name ?? home.district;
  if (home.block !== undefined) {
    const options = place.district === undefined ? {} : { district: place.district };
    const blocks = gazetteer.lookup(home.block, { levels: ['block'], ...options }).filter((match) => match.score === 1);
    const block = blocks.length === 1 ? blocks[0]?.place : undefined;
    place.block = block?.name ?? home.block;
    if (block !== undefined && place.district === undefined && block.district !== undefined) {
      place.state = block.state;
      place.district = block.district;
    }
  }
  if (home.panchayat !== undefined) place.panchayat = home.panchayat;
  if (home.village !== undefined) place.village = home.village;
  if (home.ward !== undefined) place.ward = home.ward;
  if (home.booth !== undefined) place.booth = home.booth;
  if (home.assembly !== undefined) place.assembly = home.assembly;
  return place;
}

/** One place of a named one and the local parts said with it, completed from home where only local parts were said. */
export function placeOf(
  named: NamedPlace | null,
  district: NamedPlace | null,
  parts: readonly LocalPart[],
  home: Home,
  gazetteer: Gazetteer,
): MeantPlace | null {
  if (named === null && district === null && parts.length === 0) return null;
  const place: MeantPlace = {};
  const lead = named ?? district;
  if (lead !== null) {
    const state = lead.state ?? (lead.candidates === undefined ? district?.state : undefined);
    const districtName = lead.district ?? (lead.candidates === undefined ? district?.district : undefined);
    if (state !== undefined) place.state = state;
    if (districtName !== undefined) place.district = districtName;
    if (lead.block !== undefined) place.block = lead.block;
    if (lead.urbanBody !== undefined) place.urbanBody = lead.urbanBody;
    if (lead.assembly !== undefined) place.assembly = lead.assembly;
  } else {
    const { state, district: homeDistrict, block } = placeOfHome(home, gazetteer);
    if (state !== undefined) place.state = state;
    if (homeDistrict !== undefined) place.district = homeDistrict;
    if (block !== undefined) place.block = block;
  }
  for (const part of parts) if (place[part.level] === undefined) place[part.level] = part.value;
  place.from = 'text';
  if (lead?.candidates !== undefined) {
    place.candidates = lead.candidates.map((one) => ({
      state: one.state,
      district: one.district ?? '',
      ...(one.block === undefined ? {} : { block: one.block }),
    }));
  }
  return place;
}
