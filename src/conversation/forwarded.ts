/** A forwarded message is no complaint and no report: it is asked whether it is the sender's own matter. */
import { chosen, saidNo, saidYes } from './choice.ts';
import type { Composer } from './composer.ts';
import { handleMatter } from './matter.ts';

/** Whether the message was forwarded: by the channel's flag or by its words. */
export function isForwarded(c: Composer): boolean {
  return c.input.message.forwarded === true || (c.meaning.signals?.includes('forwarded') ?? false);
}

/** Holds the message and asks; nothing of it becomes a draft. */
export function askWhose(c: Composer): void {
  if (c.meaning.intent === 'complaint' || c.meaning.intent === 'report') {
    c.state.held = {
      messageId: c.messageId,
      meaning: { ...c.meaning, signals: (c.meaning.signals ?? []).filter((signal) => signal !== 'forwarded') },
      text: c.text,
    };
  }
  c.ask('menu', [{ key: 'forwarded.ask' }], { options: ['own', 'shared'], about: 'forwarded' });
}

/** The answer: their own matter is taken up, another's is not kept. */
export function answerWhose(c: Composer): boolean {
  const option = chosen(c);
  const own = option === 'own' || (option === undefined && saidYes(c));
  const shared = option === 'shared' || (option === undefined && saidNo(c));
  if (!own && !shared) return false;
  const { held } = c.state;
  delete c.state.held;
  c.answered();
  if (shared) {
    c.say('forwarded.shared');
    return true;
  }
  if (held === undefined) {
    c.ask('category', [{ key: 'menu.complaint' }], { about: 'menu' });
    return true;
  }
  const { meaning, message } = c.input;
  handleMatter(
    c.as({
      meaning: held.meaning,
      message: {
        id: held.messageId,
        person: message.person,
        channel: message.channel,
        at: message.at,
        arrivedAt: message.arrivedAt,
        body: { kind: 'text', text: held.text },
      },
    }),
  );
  c.as({ meaning, message });
  return true;
}
