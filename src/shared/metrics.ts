/** What the centre counts of itself, for Prometheus: no person, no text, only how much and how long. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Something that happened in a turn, as far as it is counted. */
interface CountedTurn {
  at: Date;
  read: readonly { meaning: { intent: string; language: string } | null }[];
  fault?: unknown;
}

export type Metrics = ReturnType<typeof createMetrics>;

/** One registry a process. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const messages = new Counter({
    name: 'centre_messages_total',
    help: 'Messages handled, by what was understood',
    labelNames: ['intent', 'language'],
    registers,
  });
  const faults = new Counter({
    name: 'centre_faults_total',
    help: 'Turns whose step failed and that wait for staff',
    registers,
  });
  const sends = new Counter({
    name: 'centre_sends_total',
    help: 'Replies handed to a channel, by outcome',
    labelNames: ['status'],
    registers,
  });
  const reply = new Histogram({
    name: 'centre_reply_seconds',
    help: 'From a message being sent to its answer being sent',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300, 3_600],
    registers,
  });
  const unhandled = new Gauge({ name: 'centre_unhandled_messages', help: 'Messages in no turn yet', registers });
  const oldest = new Gauge({ name: 'centre_oldest_unhandled_seconds', help: 'Age of the oldest of them', registers });
  const depth = new Gauge({
    name: 'centre_queue_depth',
    help: 'Jobs waiting in a queue',
    labelNames: ['queue'],
    registers,
  });

  return {
    registry,
    /** A turn was made: one count a message. */
    turn(turn: CountedTurn, _now: Date): void {
      for (const { meaning } of turn.read)
        messages.inc({ intent: meaning?.intent ?? 'none', language: meaning?.language ?? 'none' });
      if (turn.fault) faults.inc();
    },
    /** A reply was handed to its channel. */
    sent(turn: { at: Date }, status: string, now: Date): void {
      sends.inc({ status });
      reply.observe(Math.max(0, (now.getTime() - turn.at.getTime()) / 1_000));
    },
    /** What the sweep found. */
    backlog(backlog: { unhandled: number; oldestMs: number }): void {
      unhandled.set(backlog.unhandled);
      oldest.set(backlog.oldestMs / 1_000);
    },
    /** Jobs waiting, by queue. */
    queueDepth(queue: string, jobs: number): void {
      depth.set({ queue }, jobs);
    },
  };
}
