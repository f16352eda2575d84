import { findChromium } from './chromium.mjs';
import { startMongo } from './mongo.mjs';
import { dataDir as usualDataDir } from './paths.mjs';
import { startRedis } from './redis.mjs';

export { ensureChromium, findChromium } from './chromium.mjs';
export { DATABASE, startMongo } from './mongo.mjs';
export { startRedis } from './redis.mjs';

/**
 * Starts MongoDB and Redis and shows each. Returns `{ mongo, redis, env, stop }`: `env` is what the centre's programs
 * read, `stop()` lets both finish writing. With `external: false` MONGODB_URI and REDIS_URL are not looked at.
 * If the second one does not start, the first one is stopped before the Trouble goes on.
 */
export async function startServices({ progress, dataDir = usualDataDir, external = true }) {
  let mongo;
  let redis;
  const stop = () => Promise.all([mongo?.stop(), redis?.stop()]);
  try {
    await progress.step('MongoDB', async (note) => {
      mongo = await startMongo({ dataDir, note, external });
      return whatRuns(mongo);
    });
    await progress.step('Redis', async (note) => {
      redis = await startRedis({ dataDir, note, external });
      return whatRuns(redis);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { mongo, redis, stop, env: serviceEnv({ dataDir, mongo, redis }) };
}

/** The environment of a program that works on these services. Chromium's path is there if one was found. */
export function serviceEnv({ dataDir, mongo, redis }) {
  const chromium = findChromium();
  return {
    MONGODB_URI: mongo.uri,
    REDIS_URL: redis.uri,
    CENTRE_MONGO_SERVER: `${mongo.server} ${mongo.version}`,
    CENTRE_DATA_DIR: dataDir,
    CENTRE_EMBEDDED: '1',
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  };
}

function whatRuns({ server, version, port }) {
  return port ? `${server} ${version} on 127.0.0.1:${port}` : `${server} ${version} at the address you gave`;
}
