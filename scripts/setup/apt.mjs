import { runCommand } from './command.mjs';
import { findOnPath } from './paths.mjs';

// A system that boots services on installation is told that this is not the time: the centre runs its own servers.
const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1', SYSTEMD_OFFLINE: '1' };
const options = [
  ['Acquire::Retries', '1'],
  ['Acquire::http::Timeout', '20'],
  ['Acquire::https::Timeout', '20'],
  ['DPkg::Lock::Timeout', '120'],
].flatMap(([name, value]) => ['-o', `${name}=${value}`]);
let updated = false;

/** Can packages of a Debian-like system be installed by this user? */
export function canUseApt() {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== null;
}

/**
 * Installs packages without starting or enabling their services. `note` shows what takes long.
 * Returns `{ ok }`; `.data/log/set-up.log` has the whole output.
 */
export async function installByApt(packages, note, { disableServices = [] } = {}) {
  const aptGet = findOnPath('apt-get');
  if (!updated) {
    note('reading the package lists (apt-get update)');
    updated = (await runCommand(aptGet, [...options, 'update', '-qq'], { env: quiet, timeoutMs: 120_000 })).ok;
  }
  note(`installing ${packages.join(' ')} (apt-get install)`);
  const { ok } = await runCommand(
    aptGet,
    [...options, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    { env: quiet, timeoutMs: 600_000 },
  );
  for (const service of ok && findOnPath('systemctl') ? disableServices : []) {
    await runCommand('systemctl', ['disable', service], { env: quiet, timeoutMs: 20_000 });
  }
  return { ok };
}
