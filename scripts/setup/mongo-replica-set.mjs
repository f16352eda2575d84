const NOT_YET_INITIALIZED = 94;
const SET = 'centre';

/**
 * What answers at this address: `{ server: 'MongoDB' | 'SecantusDB', version, replicaSet }`, or null if nothing does
 * within five seconds. `replicaSet` is true for a sharded cluster too: transactions work there.
 */
export async function describeServer(uri) {
  return withClient(uri, async (client) => {
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    const build = await admin.command({ buildInfo: 1 });
    return {
      server: build.secantusVersion ? 'SecantusDB' : 'MongoDB',
      version: build.secantusVersion ?? build.version,
      replicaSet: Boolean(hello.setName) || hello.msg === 'isdbgrid',
    };
  });
}

/**
 * Makes the mongod on this port a one-member replica set and says whether it takes writes already; call again while it
 * does not. A start on another port than the last finds itself outside its own set, and takes its new address into it.
 */
export async function becomePrimary(port) {
  const address = `127.0.0.1:${port}`;
  return Boolean(
    await withClient(`mongodb://${address}/?directConnection=true`, async (client) => {
      const admin = client.db('admin');
      const hello = await admin.command({ hello: 1 });
      if (hello.isWritablePrimary) return true;
      const config = await currentConfig(admin);
      if (!config) {
        await admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host: address }] } });
      } else if (config.members[0].host !== address) {
        const members = [{ ...config.members[0], host: address }];
        await admin.command({ replSetReconfig: { ...config, members, version: config.version + 1 }, force: true });
      }
      return false;
    }),
  );
}

async function currentConfig(admin) {
  try {
    return (await admin.command({ replSetGetConfig: 1 })).config;
  } catch (error) {
    if (error.code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}

async function withClient(uri, run) {
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000, connectTimeoutMS: 5000 });
  try {
    return await run(await client.connect());
  } catch {
    return null;
  } finally {
    await client.close().catch(() => {});
  }
}
