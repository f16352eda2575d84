/**
 * Loaded by `node --import` into a command that has a message channel to the one who started it: when that one goes
 * away, by a crash too, the command is asked to end.
 */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel must not keep a command running that has nothing left to do.
  process.channel.unref();
}
