import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * A checkout of its own in a temporary folder: the real scripts, a stand-in for the centre, the packages and tools of
 * this one. Set-up run there keeps its data there. `remove()` ends what was started in it.
 */
export interface Checkout {
  folder: string;
  dataDir: string;
  /** Starts `npm start`'s script. */
  start(env?: Record<string, string>): Run;
  /** Runs `npm run NAME`'s script to its end. */
  run(args: string[], input?: string, env?: Record<string, string>): Promise<Ended>;
  /** Evaluates an expression with a module of scripts/setup as `it`, in a process of its own; what it throws is `{ trouble }`. */
  ask(module: string, expression: string, env?: Record<string, string | undefined>): Promise<unknown>;
  /** Numbers of the processes that have this folder in their command line. */
  processes(): Promise<number[]>;
  remove(): Promise<void>;
}

export interface Run {
  child: ChildProcess;
  /** All it has written, stdout and stderr. */
  output(): string;
  /** Waits until the output matches; fails with the output if it ends before or 30 s pass. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What of this test run's environment must not reach a checkout: it has its own servers. */
const cleared = {
  MONGODB_URI: undefined,
  REDIS_URL: undefined,
  CENTRE_DATA_DIR: undefined,
  npm_lifecycle_event: undefined,
};

export function makeCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'connect-centre-set-up-'));
  const dataDir = join(folder, '.data');
  for (const path of ['package.json', 'package-lock.json']) cpSync(join(root, path), join(folder, path));
  for (const path of ['start.mjs', 'run.mjs', 'setup'])
    cpSync(join(root, 'scripts', path), join(folder, 'scripts', path), { recursive: true });
  mkdirSync(join(folder, 'src'));
  cpSync(join(import.meta.dirname, 'stub-centre.ts'), join(folder, 'src', 'main.ts'));
  for (const name of ['understand', 'digest'])
    cpSync(join(import.meta.dirname, 'stub-command.ts'), join(folder, 'scripts', `${name}.ts`));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(dataDir);
  if (existsSync(join(root, '.data', 'tools'))) symlinkSync(join(root, '.data', 'tools'), join(dataDir, 'tools'));
  const started: ChildProcess[] = [];
  const environment = (env: Record<string, string | undefined>) => ({ ...process.env, ...cleared, ...env });

  return {
    folder,
    dataDir,
    start(env = {}) {
      const child = spawn(process.execPath, [join(folder, 'scripts', 'start.mjs')], { env: environment(env) });
      started.push(child);
      return follow(child);
    },
    run: (args, input = '', env = {}) =>
      runToEnd([join(folder, 'scripts', 'run.mjs'), ...args], environment(env), input),
    async ask(module, expression, env = {}) {
      const program = `
        const it = await import(${JSON.stringify(join(folder, 'scripts', 'setup', module))});
        const { sentenceFor } = await import(${JSON.stringify(join(folder, 'scripts', 'setup', 'trouble.mjs'))});
        let answer;
        try { answer = await (${expression}); } catch (error) { answer = { trouble: sentenceFor(error) }; }
        process.stdout.write(JSON.stringify(answer ?? null), () => process.exit());`;
      const { stdout, stderr } = await runToEnd(['--input-type=module', '-e', program], environment(env), '');
      try {
        return z.json().parse(JSON.parse(stdout));
      } catch {
        throw new Error(`no answer: ${stdout}${stderr}`);
      }
    },
    processes: () => processesWith(folder),
    async remove() {
      for (const child of started) child.kill('SIGKILL');
      for (let waitedMs = 0; (await processesWith(folder)).length > 0 && waitedMs < 20_000; waitedMs += 100)
        await sleep(100);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Puts a program of two lines of shell on a PATH of its own; returns the folder. */
export function fakeProgram(checkout: Checkout, name: string, script: string): string {
  const file = join(checkout.folder, `bin-${name}`, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return dirname(file);
}

/** A JSON file that set-up wrote, e.g. `.data/run.json`. */
export function readData(checkout: Checkout, name: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(checkout.dataDir, name), 'utf8')));
}

function follow(child: ChildProcess): Run {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part) => (text += String(part)));
  let over = false;
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      over = true;
      done(code);
    });
  });
  return {
    child,
    output: () => text,
    ended,
    async says(pattern) {
      for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(20)) {
        const found = pattern.exec(text);
        if (found) return found;
        if (over) break;
      }
      throw new Error(`never said ${pattern}:\n${text}`);
    },
  };
}

function runToEnd(args: string[], env: NodeJS.ProcessEnv, input: string): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (stdout += String(part)));
    child.stderr.setEncoding('utf8').on('data', (part) => (stderr += String(part)));
    child.once('close', (code) => done({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

function processesWith(folder: string): Promise<number[]> {
  return new Promise((done) => {
    execFile('ps', ['-A', '-o', 'pid=,command='], { maxBuffer: 50_000_000 }, (_error, stdout) => {
      const lines = stdout.split('\n').filter((line) => line.includes(folder) && !line.includes('<defunct>'));
      done(lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid));
    });
  });
}
