/** Drafts come and go: a new matter sets the open one aside, and when it is done the one aside comes back. */
import type { Composer } from './composer.ts';
import type { ConversationState, Draft } from './state.ts';

/** More than this wait for nobody. */
const MOST_ASIDE = 3;

/** Puts a new draft in the middle; one that stood there is set aside. What came before any words (a photo) goes with it. */
export function beginDraft(c: Composer, kind: Draft['kind']): Draft {
  const { draft, aside = [], loose = [] } = c.state;
  if (draft !== undefined) reopenQuestion(draft, c.state.asked);
  if (draft !== undefined) c.state.aside = [draft, ...aside].slice(0, MOST_ASIDE);
  const fresh: Draft = {
    id: c.newId(kind),
    kind,
    startedAt: c.input.message.at,
    messageIds: [c.messageId],
    evidence: [...loose],
  };
  delete c.state.loose;
  c.state.draft = fresh;
  c.answered();
  return fresh;
}

/** Takes the open draft away, and puts the one that was set aside last back in its place. True when there was one. */
export function endDraft(c: Composer): boolean {
  delete c.state.draft;
  c.answered();
  const [next, ...rest] = c.state.aside ?? [];
  if (rest.length > 0) c.state.aside = rest;
  else delete c.state.aside;
  if (next === undefined) return false;
  c.state.draft = next;
  return true;
}

/** Brings the latest draft of a kind that was set aside back into the middle; the open one goes aside. */
export function recallDraft(c: Composer, kind: Draft['kind']): boolean {
  const { aside = [], draft } = c.state;
  const found = aside.find((one) => one.kind === kind);
  if (found === undefined) return false;
  c.state.aside = [...(draft === undefined ? [] : [draft]), ...aside.filter((one) => one !== found)];
  c.state.draft = found;
  c.answered();
  return true;
}

/** The message belongs to the draft. */
export function noteMessage(c: Composer, draft: Draft): void {
  if (!draft.messageIds.includes(c.messageId)) draft.messageIds.push(c.messageId);
}

/** Whether something was asked already; from now on it counts as asked. */
export function askOnce(draft: Draft, what: string): boolean {
  const asked = draft.askedOnce ?? [];
  if (asked.includes(what)) return false;
  draft.askedOnce = [...asked, what];
  return true;
}

/** "Not known": never asked again. */
export function decline(draft: Draft, what: string): void {
  draft.declined = [...new Set([...(draft.declined ?? []), what])];
}

/** The question now open was overtaken by another matter: it may be asked once more. */
export function reopenQuestion(draft: Draft, asked: ConversationState['asked']): void {
  if (asked === undefined || draft.askedOnce === undefined) return;
  draft.askedOnce = draft.askedOnce.filter(
    (what) => what !== asked.about && what !== asked.asks && !what.startsWith(`${asked.asks}-`),
  );
}
