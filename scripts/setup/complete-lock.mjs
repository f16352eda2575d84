/**
 * For whoever changes the packages: run `node scripts/setup/complete-lock.mjs --write` after `npm install`.
 * Without `--write` it only says what is missing.
 *
 * npm leaves a package for another system out of package-lock.json when the registry at hand does not have it, and
 * `npm ci` then refuses the whole file, here and on that other system. This writes the missing entries from the
 * versions their parents name. Without integrity: npm fills that in on the first system that needs them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootDir } from './paths.mjs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Entries that package-lock.json (parsed) lacks: `{ 'node_modules/@biomejs/cli-darwin-x64': { version, cpu, os, … } }`. */
export function missingEntries(lock) {
  const missing = {};
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const version = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range) ? range : null;
      if (!version || isThere(lock.packages, parent, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/** As Node looks it up: in the parent's own node_modules, then in each folder above. */
function isThere(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[key]) return true;
    if (folder === '') return false;
  }
}

function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 && cpu.length === 0)
    throw new Error(`${name} does not tell its system by its name: add it by hand.`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') || words.includes('glibc') ? ['glibc'] : [];
  return { ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), ...(os.length ? { os } : {}) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(rootDir, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  const write = process.argv.includes('--write');
  if (write && names.length > 0) {
    const all = Object.entries({ ...lock.packages, ...missing });
    lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  const done = write ? 'Added' : 'Missing (--write adds them)';
  process.stdout.write(names.length ? `${done}:\n${names.join('\n')}\n` : 'package-lock.json is complete.\n');
  if (!write && names.length > 0) process.exitCode = 1;
}
