/** Who an unknown person is and where: one question at a time, and nothing that was said is asked. Then what waited is taken up. */
import type { Home, MeantPlace } from '../language/meaning.ts';
import { ROLES, type Role } from '../people/person.ts';
import { chosen, outsideMenu } from './choice.ts';
import type { Composer } from './composer.ts';
import { wantPerson } from './handover.ts';
import { says } from './phrases.ts';
import { askPlace, missingPart, readPlaceAnswer } from './place-question.ts';
import { introducedName, introducedRole, roleIn, statedName } from './read-self.ts';

import { takeUp } from './take-up.ts';

/** The roles offered; the others are understood when they are written. */
const OFFERED: Role[] = ['resident', 'worker', 'booth-agent', 'panchayat-president', 'block-president'];

function homeOf(place: MeantPlace): Home {
  const { state, district, block, panchayat, village, ward, booth, assembly } = place;
  return {
    ...(state ? { state } : {}),
    ...(district ? { district } : {}),
    ...(block ? { block } : {}),
    ...(panchayat ? { panchayat } : {}),
    ...(village ? { village } : {}),
    ...(ward ? { ward } : {}),
    ...(booth ? { booth } : {}),
    ...(assembly ? { assembly } : {}),
  };
}

/** What of role and place is still unknown; null when registration is complete. */
export function missingOfSelf(c: Composer): 'role' | 'block' | 'district' | null {
  const { person } = c.facts;
  if (person.known) return null;
  const role = person.role ?? c.state.marks?.role;
  // who complains and said where is served first; who works is asked before their first report
  const later = c.state.marks?.roleLater !== undefined && c.meaning.intent !== 'report';
  if (role === undefined && !later) return 'role';
  const home = c.state.home ?? person.home;
  return missingPart(c, home, c.state.marks?.homeDeclined === undefined ? [] : ['block', 'district']);
}

/** Asks the next thing about the person; true when something was asked. */
function askSelf(c: Composer): boolean {
  const missing = missingOfSelf(c);
  if (missing === null) return false;
  if (missing === 'role') c.ask('role', [{ key: 'ask.role' }], { options: OFFERED });
  else askPlace(c, c.state.home ?? c.facts.person.home, missing, 'home');
  return true;
}

/** After the yes: role and place if they are unknown and unsaid, else what waited. */
export function afterConsent(c: Composer): void {
  const { person } = c.facts;
  if (!person.known) {
    const waiting = c.state.waiting ?? [];
    const role = person.role ?? waiting.map((one) => introducedRole(one.text)).find((one) => one !== undefined);
    const name = person.name ?? waiting.map((one) => introducedName(one.text)).find((one) => one !== undefined);
    const place = waiting
      .map((one) => one.meaning.place)
      .find((one) => one?.from === 'text' && (one.block !== undefined || one.urbanBody !== undefined));
    register(c, {
      ...(role ? { role } : {}),
      ...(name ? { name } : {}),
      ...(place && person.home === undefined ? { home: place } : {}),
    });
  }
  const complains = c.state.waiting?.some((one) => one.meaning.intent === 'complaint') ?? false;
  const home = c.state.home ?? person.home;
  if (!person.known && complains && home?.block !== undefined && home.district !== undefined)
    c.state.marks = { ...c.state.marks, roleLater: 'yes' };
  // somebody in danger is not asked who they are first
  const urgent = c.state.waiting?.some((one) => one.meaning.signals?.includes('danger')) ?? false;
  if (urgent || !askSelf(c)) takeUp(c);
}

function register(c: Composer, found: { role?: Role; name?: string; home?: MeantPlace }): void {
  const { role, name, home } = found;
  if (role === undefined && name === undefined && home === undefined) return;
  const known = home === undefined ? undefined : homeOf(home);
  c.do({
    type: 'person.register',
    ...(role ? { role } : {}),
    ...(name ? { name } : {}),
    ...(known ? { home: known } : {}),
  });
  if (role !== undefined) c.state.marks = { ...c.state.marks, role };
  if (home !== undefined) c.state.home = home;
}

const isRole = (code: string | undefined): code is Role => ROLES.some((role) => role === code);

/** An answer about the person; false when the message was none, so that it is read as anything else. */
export function answerSelf(c: Composer): boolean {
  const { asked } = c.state;
  if (asked?.asks === 'role') {
    const option = chosen(c);
    const role = isRole(option) ? option : roleIn(c.text);
    if (role === undefined) {
      if (outsideMenu(c)) {
        askSelf(c);
        return true;
      }
      return false;
    }
    const name = statedName(c.text);
    const { place } = c.meaning;
    const said = place?.from === 'text' && place.block !== undefined ? place : undefined;
    register(c, { role, ...(name ? { name } : {}), ...(said ? { home: said } : {}) });
  } else if (asked?.about === 'home') {
    const before = c.state.home;
    const answer = readPlaceAnswer(c, before, 'home');
    if (answer.kind === 'none') return false;
    if (answer.kind === 'asked') return true;
    if (answer.kind === 'declined') {
      if (before?.district === undefined && c.state.marks?.homeAsked === undefined)
        c.state.marks = { ...c.state.marks, homeAsked: 'again' };
      else c.state.marks = { ...c.state.marks, homeDeclined: 'yes' };
    } else {
      const { panchayat, village, ward, booth } = c.meaning.place ?? {};
      const local = {
        ...(panchayat ? { panchayat } : {}),
        ...(village ? { village } : {}),
        ...(ward ? { ward } : {}),
        ...(booth ? { booth } : {}),
      };
      const name = c.facts.person.name === undefined ? statedName(c.text) : undefined;
      register(c, { ...(name ? { name } : {}), home: { ...local, ...answer.place } });
    }
  } else return false;
  c.answered();
  if (askSelf(c)) return true;
  c.say(says(c.text, 'not-known') ? 'registration.doneWithoutPlace' : 'registration.done');
  takeUp(c);
  return true;
}

/** Asks again what is missing of the person, keeping what they said for later. False when nothing is missing. */
export function askSelfFirst(c: Composer): boolean {
  if (missingOfSelf(c) === null) return false;
  const telling = ['report', 'complaint', 'suggestion', 'status'].includes(c.meaning.intent);
  if (c.meaning.intent === 'other' && c.input.meaning !== null) {
    c.state.missed = (c.state.missed ?? 0) + 1;
    if (c.state.missed > 2) {
      wantPerson(c, 'not-understood');
      return true;
    }
  }
  if (telling)
    c.state.waiting = [...(c.state.waiting ?? []), { messageId: c.messageId, meaning: c.meaning, text: c.text }].slice(
      -10,
    );
  return askSelf(c);
}
