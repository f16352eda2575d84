/** What was said before the consent is taken up now, as if it had just been said. */
import type { Composer } from './composer.ts';
import { askWhose, isForwarded } from './forwarded.ts';
import { completeFromHome } from './home-place.ts';
import { handleMatter } from './matter.ts';
import { offerMenu } from './menu.ts';
import { resume } from './resume.ts';

/** Takes up every message that waited, in order, each as a matter of its own; offers the menu when there was none. */
export function takeUp(c: Composer): void {
  const waiting = c.state.waiting ?? [];
  const home = c.state.home ?? c.facts.person.home;
  delete c.state.waiting;
  delete c.state.home;
  const { meaning, message } = c.input;
  for (const one of waiting) {
    const past: Composer = c.as({
      meaning: completeFromHome(one.meaning, home),
      message: { ...message, id: one.messageId, body: { kind: 'text', text: one.text } },
    });
    if (isForwarded(past)) askWhose(past);
    else handleMatter(past);
  }
  c.as({ meaning, message });
  if (!c.asks && c.state.draft !== undefined) resume(c, null);
  else if (!c.asks) offerMenu(c);
}
