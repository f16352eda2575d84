/**
 * Numbers read `JH-RAN-26-000123`: state, district, year, six digits. The digits are a keyed permutation of a counter, so that
 * neighbouring numbers say nothing of one another and no gap betrays a complaint that a reader may not see.
 */
import { createHmac } from 'node:crypto';
import { stateCode } from '../people/state-codes.ts';
import { dayOf } from '../shared/kolkata.ts';

/** Three letters of each district of Jharkhand, as the directory spells them. Elsewhere: the name's first three letters. */
const JHARKHAND: Readonly<Record<string, string>> = {
  Bokaro: 'BOK',
  Chatra: 'CHA',
  Deoghar: 'DEO',
  Dhanbad: 'DHA',
  Dumka: 'DUM',
  'East Singhbum': 'ESB',
  Garhwa: 'GAR',
  Giridih: 'GIR',
  Godda: 'GOD',
  Gumla: 'GUM',
  Hazaribagh: 'HAZ',
  Jamtara: 'JAM',
  Khunti: 'KHU',
  Koderma: 'KOD',
  Latehar: 'LAT',
  Lohardaga: 'LOH',
  Pakur: 'PAK',
  Palamu: 'PAL',
  Ramgarh: 'RAM',
  Ranchi: 'RAN',
  Sahebganj: 'SAH',
  'Saraikela Kharsawan': 'SAR',
  Simdega: 'SIM',
  'West Singhbhum': 'WSB',
};
const COUNT = 1_000_000;
const HALF_BITS = 10;
const HALF_MASK = (1 << HALF_BITS) - 1;
const ROUNDS = 6;

/** `districtCode('Jharkhand', 'Ranchi')` is `RAN`; no district: `GEN`. Two districts of one state may share a code: they share its counter. */
export function districtCode(state: string | undefined, district: string | undefined): string {
  if (district === undefined || district === '') return 'GEN';
  const listed = stateCode(state) === 'JH' ? JHARKHAND[district] : undefined;
  return (
    listed ??
    district
      .normalize('NFD')
      .replace(/[^A-Za-z]/gu, '')
      .slice(0, 3)
      .toUpperCase()
      .padEnd(3, 'X')
  );
}

/** The part before the digits, `JH-RAN-26`: each has a counter of its own. The year is India's. */
export function ticketSeries(place: { state?: string; district?: string } | undefined, at: Date): string {
  return `${stateCode(place?.state)}-${districtCode(place?.state, place?.district)}-${dayOf(at).slice(2, 4)}`;
}

/** Where the counter's value goes: one-to-one on 0…999,999 for each key and series (Feistel network over 20 bits, cycle-walking). */
export function permute(counter: number, series: string, key: string): number {
  let value = counter % COUNT;
  do {
    let left = value >>> HALF_BITS;
    let right = value & HALF_MASK;
    for (let round = 0; round < ROUNDS; round++) {
      const mixed =
        createHmac('sha256', key).update(`${series} ${round} ${right}`).digest().readUInt16BE(0) & HALF_MASK;
      [left, right] = [right, left ^ mixed];
    }
    value = (left << HALF_BITS) | right;
  } while (value >= COUNT);
  return value;
}

/** The number of a series' n-th complaint, n from 1. The key is a setting and must never change while a year runs. */
export function ticketNumber(series: string, counter: number, key: string): string {
  return `${series}-${String(permute(counter, series, key)).padStart(6, '0')}`;
}
