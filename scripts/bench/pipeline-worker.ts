/** The worker of the pipeline benchmark: tells its parent to whom it sent, and its CPU time when asked. */
import { startWorkerProcess } from '../worker-process.ts';

await startWorkerProcess(() => ({
  name: 'app',
  kind: 'app',
  repeatable: true,
  addressKinds: ['app'],
  send(messages) {
    process.send?.(messages.map((one) => one.to.value));
    return Promise.resolve(messages.map(() => ({ status: 'sent' as const })));
  },
}));
process.on('message', (word) => {
  if (word === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
