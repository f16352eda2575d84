/** What `understand` is told of the conversation, so that "हाँ", "2" and "50" mean something. */
import type { Asked } from '../language/meaning.ts';
import type { ConversationState, Draft } from './state.ts';

function known(draft: Draft): Record<string, unknown> {
  const { events, complaint, correction, suggestion } = draft;
  const [first] = events ?? [];
  if (complaint !== undefined) {
    const { words: _words, ...fields } = complaint;
    return { kind: draft.kind, ...fields };
  }
  if (correction !== undefined) return { kind: draft.kind, ...correction.changes };
  if (suggestion !== undefined) return { kind: draft.kind, ...suggestion.fields };
  return { kind: draft.kind, ...first, ...((events?.length ?? 0) > 1 ? { events } : {}) };
}

/** `{field: 'confirm', menu: ['yes', 'no'], draft: {…}}`; undefined when nothing is open. */
export function askedOf(state: ConversationState): Asked | undefined {
  const { asked, draft } = state;
  if (asked === undefined && draft === undefined) return undefined;
  // a guess ("Katkamsandi?") is a yes-or-no question about a block
  const field = asked?.guess === undefined ? asked?.asks : 'confirm';
  return {
    ...(field === undefined ? {} : { field }),
    ...(asked?.options === undefined ? {} : { menu: asked.options }),
    ...(asked?.about === 'home' && state.home !== undefined
      ? { draft: { place: state.home } }
      : draft === undefined
        ? {}
        : { draft: known(draft) }),
  };
}
