import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { rootDir } from './paths.mjs';

const require = createRequire(import.meta.url);

/**
 * What `npm test` asks of the whole tree before it runs the tests. Each has a `name` and
 * `run(node)` → `{ ok, text, said }`: `text` is half a line for the summary, `said` what the tool wrote if it is not ok.
 */
export const checks = [
  { name: 'Format and lint (Biome)', run: (node) => tool(node, 'biome', ['check', '.', '--max-diagnostics=50']) },
  { name: 'Promises (typescript-eslint)', run: (node) => tool(node, 'eslint', ['.', '--max-warnings=0']) },
  { name: 'Types (tsc)', run: (node) => tool(node, 'tsc', ['--noEmit']) },
  { name: 'Import boundaries (dependency-cruiser)', run: checkImports },
];

async function tool(node, name, args) {
  const { ok, output } = await runCommand(node, [binOf(name), ...args], { cwd: rootDir });
  return { ok, text: '', said: output.trim() };
}

/**
 * dependency-cruiser is content with a tree in which it sees no modules at all (as with a TypeScript it does not know),
 * so the number of modules is looked at too.
 */
async function checkImports(node) {
  const folders = ['src', 'scripts', 'test'];
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { output } = await runCommand(node, [binOf('depcruise'), ...args], { cwd: rootDir, quiet: true });
  return judgeImports(output);
}

/** Reads dependency-cruiser's JSON report; what to do instead stands in the rules' comments. */
export function judgeImports(report, rules = require('../../.dependency-cruiser.cjs').forbidden) {
  let summary;
  try {
    summary = JSON.parse(report.slice(report.indexOf('{'))).summary;
  } catch {
    return { ok: false, text: 'no report', said: report.slice(-4000) };
  }
  const { totalCruised, totalDependenciesCruised, violations } = summary;
  if (!(totalCruised > 0) || !(totalDependenciesCruised > 0)) {
    return {
      ok: false,
      text: '0 modules',
      said: 'dependency-cruiser saw no imports at all: does it know this TypeScript?',
    };
  }
  const broken = violations.filter(({ rule }) => rule.severity === 'error');
  const said = broken.map(({ from, to, rule, cycle }) => {
    const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
    const { comment } = rules.find(({ name }) => name === rule.name) ?? {};
    return `${way}\n    ${rule.name}: ${comment ?? ''}`;
  });
  return { ok: broken.length === 0, text: `${totalCruised} modules`, said: said.join('\n') };
}

/** The program behind node_modules/.bin/NAME, to be run by a Node of our choice. */
function binOf(name) {
  return realpathSync(join(rootDir, 'node_modules', '.bin', name));
}
