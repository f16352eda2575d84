/** The queues to look at, by Bull Board, read-only: what must be done to jobs is done by the sweep and by replaying messages. */
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { RequestHandler } from 'express';

/** A queue of BullMQ. */
export type BoardQueue = ConstructorParameters<typeof BullMQAdapter>[0];

/** The board's own router, to be mounted at `path` behind the sign-in of an admin. */
export function createQueueBoard(path: string, queues: readonly BoardQueue[]): RequestHandler {
  const adapter = new ExpressAdapter();
  adapter.setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Queues' } },
  });
  return adapter.getRouter() as RequestHandler;
}
