/**
 * Plays stories through a centre. Every person waits for the answer to what they wrote; persons go on side by side, in the
 * order of the played day. What is written next is decided by what the centre asked (`answer.ts`).
 */
import type { Intake } from '../../src/channels/channel.ts';
import type { MessageBody } from '../../src/conversation/message.ts';
import type { TurnRecord } from '../../src/conversation/turn-record.ts';
import { createAgenda } from './agenda.ts';
import { answerTo } from './answer.ts';
import { type Chance, createChance } from './chance.ts';
import { inventTruth } from './compose.ts';
import { type KeepFile, openingOf } from './openings.ts';
import type { Actor, Scene } from './scene.ts';
import type { Story } from './stories.ts';
import { whatNext } from './what-next.ts';

export interface PlayPorts {
  intake: Intake;
  keepFile: KeepFile;
  /** The turns that handled these messages and have done what they wanted done. */
  turnsWith(messageIds: readonly string[]): Promise<TurnRecord[]>;
  head(personId: string): Promise<TurnRecord | null>;
  /** A complaint got its number: what the desk will do, and when. */
  onFiled(
    filed: { complaintId: string; ticket: string; personId: string; at: Date },
    later: (at: Date, run: () => Promise<void>, asks?: boolean) => void,
    chance: Chance,
  ): void;
  onProgress(sent: number, done: number, day: Date): void;
  seed: number;
  /** Nothing is said later. */
  until: Date;
  /** How many persons write at the same moment. */
  side: number;
}

export interface PlayResult {
  messages: number;
  conversations: number;
  unanswered: number;
  tickets: number;
}

type Step = { at: Date } & (
  | { kind: 'story'; story: Story; n: number }
  | { kind: 'say'; scene: Scene; bodies: MessageBody[]; forwarded?: boolean }
  | { kind: 'desk'; run(): Promise<void> }
  | { kind: 'asked'; scene: Scene }
);

/** Longer than this nobody waits: the story ends without an answer. */
const PATIENCE_MS = 30_000;
const MOST_SAID = 10;

/** Plays all of them; resolves when everybody has said what they had to say and the desk has done its work. */
export async function play(stories: readonly Story[], ports: PlayPorts): Promise<PlayResult> {
  const agenda = createAgenda<Step>();
  const actors = new Map<string, Actor>();
  const waiting = new Map<string, { scene: Scene; since: number }>();
  const hoping = new Map<Scene, number>();
  const result: PlayResult = { messages: 0, conversations: 0, unanswered: 0, tickets: 0 };
  let providerIds = 0;
  for (const [n, story] of stories.entries()) agenda.add({ kind: 'story', at: story.at, story, n });

  const actorOf = (key: string): Actor => {
    const actor = actors.get(key) ?? { busy: false, lastAt: 0, stories: [] };
    actors.set(key, actor);
    return actor;
  };
  /** So many seconds after a moment, but not after the end of the play, and always after what the person said last. */
  const after = (scene: Scene, from: number, least: number, most: number) =>
    new Date(
      Math.max(
        scene.actor.lastAt + 2_000,
        Math.min(from + scene.chance.whole(least, most) * 1_000, ports.until.getTime() - 30_000),
      ),
    );
  const soon = (scene: Scene, least = 8, most = 70) =>
    after(scene, Math.max(scene.actor.lastAt, scene.story.at.getTime()), least, most);

  function end(scene: Scene): void {
    scene.actor.busy = false;
    result.conversations += 1;
    const next = scene.actor.stories.shift();
    if (next)
      agenda.add({
        kind: 'story',
        at: new Date(
          Math.max(
            scene.actor.lastAt + 2_000,
            Math.min(Math.max(next.story.at.getTime(), scene.actor.lastAt + 60_000), ports.until.getTime() - 30_000),
          ),
        ),
        ...next,
      });
  }

  async function begin(story: Story, n: number): Promise<void> {
    const actor = actorOf(story.who.key);
    if (actor.busy) {
      actor.stories.push({ story, n });
      return;
    }
    actor.busy = true;
    const chance = createChance(ports.seed * 1_000_003 + n);
    const truth = inventTruth(chance, story.who.script);
    if (story.kind === 'prologue-report') Object.assign(truth, { day: 'today', activity: 'meeting' });
    const kind =
      story.kind === 'complaint' || story.kind === 'danger'
        ? 'complaint'
        : story.kind === 'report' || story.kind === 'prologue-report'
          ? 'report'
          : 'other';
    const scene: Scene = { who: story.who, kind, truth, story, actor, chance, said: 0 };
    const known = { ...(actor.told ? { told: actor.told } : {}), ...(actor.ticket ? { ticket: actor.ticket } : {}) };
    const opening = await openingOf(story.kind, story.who, truth, chance, ports.keepFile, known);
    await send(scene, opening.bodies, new Date(Math.max(story.at.getTime(), actor.lastAt + 5_000)), opening.forwarded);
  }

  async function send(scene: Scene, bodies: readonly MessageBody[], at: Date, forwarded = false): Promise<void> {
    let last = '';
    for (const [i, body] of bodies.entries()) {
      const sentAt = new Date(at.getTime() + i * 1_500);
      const receipt = await ports.intake({
        channel: 'simulator',
        providerId: `demo-${ports.seed}-${Date.now().toString(36)}-${providerIds++}`,
        from: { kind: 'simulator', value: scene.who.key },
        group: false,
        sentAt,
        body,
        ...(forwarded ? { forwarded: true } : {}),
      });
      scene.actor.lastAt = sentAt.getTime();
      last = receipt.id;
      result.messages += 1;
    }
    scene.said += 1;
    waiting.set(last, { scene, since: Date.now() });
  }

  const later =
    (scene: Scene) =>
    (at: Date, run: () => Promise<void>, asks = false) => {
      agenda.add({ kind: 'desk', at, run });
      if (asks) agenda.add({ kind: 'asked', at: new Date(at.getTime() + 3_600_000), scene });
    };

  /** What the person does after that turn. */
  async function react(scene: Scene, turn: TurnRecord): Promise<void> {
    const { chance, who } = scene;
    const recorded = turn.effects.some((effect) => effect.type === 'report.record');
    const opened = turn.effects.find((effect) => effect.type === 'complaint.open');
    const ticket = turn.replies.find((reply) => reply.ticket !== undefined)?.ticket;
    if (recorded) scene.actor.told = scene.truth;
    if (opened?.type === 'complaint.open' && ticket !== undefined) {
      scene.actor.ticket = ticket;
      result.tickets += 1;
      ports.onFiled(
        { complaintId: opened.complaintId, ticket, personId: who.person.id, at: turn.at },
        later(scene),
        chance,
      );
    }
    if (scene.said >= MOST_SAID) return end(scene);
    const next = await whatNext(scene, turn, { recorded: recorded || ticket !== undefined, keepFile: ports.keepFile });
    if (next) agenda.add({ kind: 'say', scene, bodies: next.bodies, at: soon(scene, next.least, next.most) });
    else end(scene);
  }

  /** A person whom the desk has asked something answers, if the question stands. */
  async function hope(scene: Scene, since: number): Promise<void> {
    const turn = await ports.head(scene.who.person.id);
    if (turn && turn.state.asked?.asks === 'satisfied' && turn.open !== 'effects') {
      hoping.delete(scene);
      const answer = answerTo(turn, scene, scene.chance);
      if (answer !== null)
        await send(
          scene,
          [{ kind: 'text', text: answer }],
          after(scene, Math.max(scene.actor.lastAt, turn.at.getTime()), 60, 9_000),
        );
      else end(scene);
    } else if (Date.now() - since > 4_000) {
      hoping.delete(scene);
      end(scene);
    }
  }

  async function take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'story':
        return begin(step.story, step.n);
      case 'say':
        return send(step.scene, step.bodies, step.at, step.forwarded);
      case 'desk':
        return step.run();
      case 'asked': {
        const { scene } = step;
        if (scene.actor.busy) agenda.add({ ...step, at: new Date(step.at.getTime() + 1_800_000) });
        else {
          scene.actor.busy = true;
          hoping.set(scene, Date.now());
        }
      }
    }
  }

  let today = stories[0]?.at ?? new Date(0);
  while (agenda.size > 0 || waiting.size > 0 || hoping.size > 0) {
    const steps: Step[] = [];
    while (waiting.size + hoping.size + steps.length < ports.side) {
      const step = agenda.take();
      if (!step) break;
      today = step.at;
      steps.push(step);
    }
    // Two steps of one person never stand in the same batch: whoever is busy waits for an answer first.
    for (const step of steps.filter((one) => one.kind === 'desk')) await take(step);
    await Promise.all(steps.filter((one) => one.kind !== 'desk').map(take));
    const turns = waiting.size === 0 ? [] : await ports.turnsWith([...waiting.keys()]);
    for (const turn of turns) {
      for (const id of turn.messages) {
        const found = waiting.get(id);
        if (!found) continue;
        waiting.delete(id);
        await react(found.scene, turn);
      }
    }
    for (const [id, { scene, since }] of waiting) {
      if (Date.now() - since < PATIENCE_MS) continue;
      waiting.delete(id);
      result.unanswered += 1;
      end(scene);
    }
    for (const [scene, since] of hoping) await hope(scene, since);
    ports.onProgress(result.messages, result.conversations, today);
    if (turns.length === 0) await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return result;
}
