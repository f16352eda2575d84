/**
 * The mark that says what a name is: "कांके प्रखंड", "जिला- रांची", "Medininagar नगर निगम", "मोहनपुर गांव".
 */
import type { Word } from '../words.ts';
import type { FoundName } from './found-name.ts';
import { has, near } from './found-name.ts';
import { isNameWord } from './name-words.ts';
import {
  ASSEMBLY_MARKS,
  BLOCK_MARKS,
  DISTRICT_MARKS,
  HAMLET_MARKS,
  PANCHAYAT_MARKS,
  SADAR,
  VILLAGE_MARKS,
} from './place-words.ts';

/** Marks that stand before their name: "ग्राम जिंगी", "village Jori". */
export const FIRST_MARKS = /^(?:gram|vilage|vil|mauja|muja|viledj)/;

/** Words of "नगर निगम", "nagar parishad", "municipal corporation" at that place; 0 when they are not there. */
export function urbanAt(words: readonly Word[], index: number): number {
  const one = words[index]?.fold ?? '';
  const two = words[index + 1]?.fold ?? '';
  if (one === 'nagarpalika' || one === 'nagarnigam' || one === 'nagarparisad' || one === 'munisipaliti') return 1;
  if (one === 'nagar' && (two === 'nigam' || two === 'parisad' || two === 'panchayat' || two === 'palika')) return 2;
  if (one === 'notified' && two === 'area') return 2;
  if (one === 'munisipal' && (two === 'korporation' || two === 'kaunsil')) return 2;
  return 0;
}

/**
 * The mark of the name at words `from` up to `to`: one before it that has no name of its own, else one after it. `freed` is
 * a mark known to belong to what follows it, -1 when there is none.
 */
export function markBeside(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  freed: number,
): Pick<FoundName, 'mark' | 'markFrom' | 'markTo' | 'sadar'> {
  let markFrom = from;
  let markTo = to;
  let sadar = false;
  if (has(SADAR, words[to]) && near(words[to])) {
    sadar = true;
    markTo++;
  } else if (has(SADAR, words[from - 1]) && near(words[from])) {
    sadar = true;
    markFrom--;
  }
  // a mark before the name that has no name of its own: "प्रखंड कोलेबिरा पंचायत लचरागढ़"
  const before = words[markFrom - 1];
  const here = words[markFrom];
  if (before !== undefined && here !== undefined && here.gap !== 'stop' && here.gap !== 'line') {
    const urbanBefore = urbanAt(words, markFrom - 2) === 2 ? 2 : urbanAt(words, markFrom - 1) === 1 ? 1 : 0;
    if (urbanBefore > 0) return { mark: 'urban', markFrom: markFrom - urbanBefore, markTo, sadar };
    const form = /[:=\-–—]/u.test(text.slice(before.end, here.start));
    const owned =
      !form &&
      markFrom - 1 !== freed &&
      near(before) &&
      (isNameWord(words[markFrom - 2]) || has(SADAR, words[markFrom - 2]));
    const first = FIRST_MARKS.test(before.fold);
    if (!owned) {
      if (has(BLOCK_MARKS, before)) return { mark: 'block', markFrom: markFrom - 1, markTo, sadar };
      if (has(DISTRICT_MARKS, before)) return { mark: 'district', markFrom: markFrom - 1, markTo, sadar };
      if ((has(PANCHAYAT_MARKS, before) || has(VILLAGE_MARKS, before)) && (form || first))
        return { mark: 'local', markFrom: markFrom - 1, markTo, sadar };
    }
  }
  const after = words[markTo];
  if (after !== undefined && near(after)) {
    const urban = urbanAt(words, markTo);
    if (urban > 0) return { mark: 'urban', markFrom, markTo: markTo + urban, sadar };
    if (has(BLOCK_MARKS, after)) return { mark: 'block', markFrom, markTo: markTo + 1, sadar };
    if (has(DISTRICT_MARKS, after)) return { mark: 'district', markFrom, markTo: markTo + 1, sadar };
    if (has(ASSEMBLY_MARKS, after)) return { mark: 'assembly', markFrom, markTo: markTo + 1, sadar };
    if (after.fold === 'vidhan' && words[markTo + 1]?.fold === 'sabha')
      return { mark: 'assembly', markFrom, markTo: markTo + 2, sadar };
    if (has(PANCHAYAT_MARKS, after) || has(VILLAGE_MARKS, after) || has(HAMLET_MARKS, after)) {
      // "कांके ग्राम बोड़ेया": the mark may belong to what follows it
      const owner = words[markTo + 1];
      const opensNext = FIRST_MARKS.test(after.fold) && near(owner) && isNameWord(owner);
      if (!opensNext) return { mark: 'local', markFrom, markTo: markTo + 1, sadar };
    }
  }
  return { mark: null, markFrom, markTo, sadar };
}
