import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cell } from './cells.ts';

/** `nobody`, who may write nowhere but in what is made for them here. */
const NOBODY = 65534;
/** What a machine without Node, browser and package manager does not have. */
const TAKEN_AWAY = /^(node|npm|npx|corepack|apt.*|.*chrom.*|.*firefox.*)$/i;
const MOST_MS = 20 * 60_000;

export interface Ended {
  code: number | 'never';
  said: string;
}

/** What every machine has: the programs of this one but for those that are being asked for. */
export function makeBasis(folder: string): string {
  const basis = join(folder, 'basis');
  mkdirSync(basis, { recursive: true });
  const names = new Set<string>();
  for (const place of (process.env.PATH ?? '').split(delimiter)) {
    if (place.includes('node_modules')) continue;
    for (const name of list(place)) {
      if (names.has(name) || TAKEN_AWAY.test(name)) continue;
      names.add(name);
      symlinkSync(join(place, name), join(basis, name));
    }
  }
  return basis;
}

function list(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

/** This Node and this npm, each from the registry, in a folder for the path. */
export function makeTools(folder: string, { node, npm }: Cell): string {
  const tools = join(folder, `node-${node}-npm-${npm}`);
  if (list(tools).length > 0) return join(tools, 'bin');
  const own = `node-${process.platform}-${process.arch}`;
  mkdirSync(join(tools, 'bin'), { recursive: true });
  writeFileSync(join(tools, 'package.json'), '{}');
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${own}@${node}`, `npm@${npm}`],
    { cwd: tools, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const put = (name: string, path: string) =>
    symlinkSync(join(tools, 'node_modules', path), join(tools, 'bin', name));
  put('node', `${own}/bin/node`);
  put('npm', 'npm/bin/npm-cli.js');
  put('npx', 'npm/bin/npx-cli.js');
  return join(tools, 'bin');
}

/** A folder for the path with the browser that the machine has; empty where it has none. */
export function makeBrowser(folder: string, { browser }: Cell, chromium: string): string {
  const place = join(folder, browser.replaceAll(' ', '-'));
  if (list(place).length > 0) return place;
  mkdirSync(place, { recursive: true });
  if (browser === 'Chromium') symlinkSync(chromium, join(place, 'chromium'));
  if (browser === 'Google Chrome only') {
    const program = '#!/bin/sh\necho "Google Chrome 143.0.7499.40"\n';
    writeFileSync(join(place, 'google-chrome'), program, { mode: 0o755 });
  }
  return place;
}

/** What is told by this process's own npm, or would bring a browser, is not the newcomer's. */
function environment(home: string, path: readonly string[]): NodeJS.ProcessEnv {
  const own =
    /^(npm_|CHROMIUM_PATH|FIREFOX_PATH|DISPLAY|WAYLAND_DISPLAY|NODE_OPTIONS|INIT_CWD|CI$)/i;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))),
    HOME: home,
    PATH: path.join(delimiter),
    npm_config_cache: join(home, '.npm'),
    PLAYWRIGHT_BROWSERS_PATH: join(home, 'browsers'),
    // Where nobody answers: the download of a browser fails at once.
    PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
  };
}

/**
 * Gives the command in the clone, as its user.
 *
 * @param home a folder of the user's, which keeps what npm has fetched for the next machine.
 */
export async function use(
  { user, command }: Cell,
  clone: string,
  home: string,
  path: readonly string[],
  log: string,
): Promise<Ended> {
  mkdirSync(home, { recursive: true });
  const id = user === 'root' ? 0 : NOBODY;
  execFileSync('chown', ['-R', `${id}:${id}`, clone, home]);
  const child = spawn('sh', ['-c', command], {
    cwd: clone,
    env: environment(home, path),
    uid: id,
    gid: id,
    // A group of its own, so that all of it can be ended.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      file.write(bytes);
    });
  }
  const over = new AbortController();
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
  const late = sleep(MOST_MS, 'never' as const, { signal: over.signal }).catch(
    () => 'never' as const,
  );
  const code = await Promise.race([ended, late]);
  over.abort();
  if (code === 'never' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  file.end();
  return { code, said };
}
