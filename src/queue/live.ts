/**
 * "Something changed for this person", told to every process at once by Redis: pages that are looking read again. Nothing is
 * lost when nobody hears it or Redis is away: it carries no content.
 */
import { Redis } from 'ioredis';
import type { QueueConnection } from './work-queue.ts';

export interface Live {
  /** Tells that these persons' conversations, or the topics named, changed. */
  publish(topics: readonly string[]): void;
  /** Calls `hear` at each change of a topic until the returned function is called. */
  subscribe(topic: string, hear: () => void): () => void;
  close(): Promise<void>;
}

/** Live news over Redis. */
export function openLive(connection: QueueConnection, onError: (error: Error) => void): Live {
  const channel = `${connection.prefix}:live`;
  const talk = new Redis(connection.url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const listen = new Redis(connection.url, { maxRetriesPerRequest: null });
  const hearers = new Map<string, Set<() => void>>();
  talk.on('error', onError);
  listen.on('error', onError);
  listen.on('message', (_channel, text: string) => {
    for (const topic of text.split(' ')) for (const hear of hearers.get(topic) ?? []) hear();
  });
  const subscribed = listen.subscribe(channel).catch(onError);
  return {
    publish(topics) {
      if (topics.length > 0) talk.publish(channel, topics.join(' ')).catch(() => undefined);
    },
    subscribe(topic, hear) {
      const set = hearers.get(topic) ?? new Set();
      hearers.set(topic, set.add(hear));
      return () => {
        set.delete(hear);
        if (set.size === 0) hearers.delete(topic);
      };
    },
    async close() {
      await subscribed;
      talk.disconnect();
      listen.disconnect();
    },
  };
}
