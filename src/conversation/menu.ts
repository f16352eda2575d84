/** The main menu, and what is asked after each of its options. */
import type { Composer } from './composer.ts';
import type { ReplyPart } from './reply.ts';
import { answerStatus } from './status.ts';

/** The options of the main menu; 0 is a person. */
export const MENU: readonly string[] = ['report', 'complaint', 'status', 'suggestion'];

/** Offers the main menu. */
export function offerMenu(c: Composer, lead: readonly ReplyPart[] = []): void {
  c.ask('menu', [...lead, { key: 'menu.ask' }], { options: [...MENU] });
}

/** Goes on after an option of the main menu. */
export function openMenuOption(c: Composer, option: string): boolean {
  switch (option) {
    case 'report':
      c.ask('activities', [{ key: 'menu.report' }], { about: 'menu' });
      return true;
    case 'complaint':
      c.ask('category', [{ key: 'menu.complaint' }], { about: 'menu' });
      return true;
    case 'status':
      c.answered();
      answerStatus(c);
      return true;
    case 'suggestion':
      c.answered();
      c.state.marks = { ...c.state.marks, expects: 'suggestion' };
      c.say('menu.suggestion');
      return true;
    default:
      return false;
  }
}
