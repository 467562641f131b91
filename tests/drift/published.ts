import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the vendor of Claude Code publishes of its tool's messages. */
export interface Published {
  version: string;
  /** Beginnings of messages that say that a limit was reached. */
  errors: readonly string[];
  /** Of notices that credits are used now. */
  transitions: readonly string[];
  /** Of notices that a limit is near. */
  warnings: readonly string[];
  /** Names of reasons. */
  reasons: readonly string[];
}

const PACKAGE = '@anthropic-ai/claude-agent-sdk';

/**
 * Fetches the package's newest version into a folder of its own, unpacks nothing but its types, and
 * leaves nothing behind. Its optional binaries are packages of their own and are not fetched.
 *
 * @throws if the package cannot be had, or has no such lists any more.
 */
export function fetchPublished(): Published {
  const folder = mkdtempSync(join(tmpdir(), 'drift-'));
  try {
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const [archive = ''] = run('npm', 'pack', '--silent', PACKAGE).trim().split('\n').slice(-1);
    run('tar', '-xzf', archive, 'package/package.json', 'package/sdk.d.ts');
    const read = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');
    return readPublished(versionIn(read('package.json')), read('sdk.d.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function versionIn(manifest: string): string {
  return /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
}

/**
 * The lists as they stand in the package's types.
 *
 * @throws if one of them is not there.
 */
export function readPublished(version: string, types: string): Published {
  const list = (name: string) => stringsIn(types, new RegExp(`${name}: readonly \\[([^\\]]*)\\]`));
  return {
    version,
    errors: list('USAGE_LIMIT_ERROR_PREFIXES'),
    transitions: list('USAGE_TRANSITION_PREFIXES'),
    warnings: list('USAGE_WARNING_PREFIXES'),
    reasons: stringsIn(types, /overageDisabledReason\?: ([^;]*);/),
  };
}

function stringsIn(types: string, where: RegExp): string[] {
  const found = where.exec(types)?.[1];
  if (found === undefined) throw new Error(`The types hold nothing like ${where}.`);
  return [...found.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}
