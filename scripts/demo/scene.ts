/** Who plays what at the moment. */
import type { Telling } from './answer.ts';
import type { Chance } from './chance.ts';
import type { Truth } from './compose.ts';
import type { Story } from './stories.ts';

/** A person of the play: one story at a time, the others wait. */
export interface Actor {
  busy: boolean;
  lastAt: number;
  stories: { story: Story; n: number }[];
  told?: Truth;
  ticket?: string;
}

/** A story under way. */
export interface Scene extends Telling {
  story: Story;
  actor: Actor;
  chance: Chance;
  said: number;
}
