import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Chromium on Linux reads what an administrator enforces (chromium.org, 2026). */
const MANAGED = '/etc/chromium/policies/managed';

/** The nearest folder above it that exists, which must be writable for the others to be made. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

/** Why a policy cannot be written on this machine; `undefined` where it can. */
export function whyNoPolicy(): string | undefined {
  if (process.platform !== 'linux') return `Chromium reads ${MANAGED} on Linux only.`;
  try {
    accessSync(nearest(MANAGED), constants.W_OK);
    return undefined;
  } catch {
    return `This machine does not let the test write ${MANAGED}.`;
  }
}

/** The id that Chromium gives an unpacked extension without a key, from its path. */
function extensionIdOf(build: string): string {
  const digest = createHash('sha256').update(build).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Writes a policy for the extension in this folder alone. @returns takes it away again. */
export function writePolicy(build: string, policy: { [key: string]: unknown }): () => void {
  const missing: string[] = [];
  for (let path = MANAGED; !existsSync(path); path = dirname(path)) missing.push(path);
  mkdirSync(MANAGED, { recursive: true });
  const id = extensionIdOf(build);
  const file = join(MANAGED, `workspace-credit-guide-${id}.json`);
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  return () => {
    rmSync(file, { force: true });
    // Another test's policy may still be there.
    for (const path of missing) {
      try {
        rmdirSync(path);
      } catch {
        return;
      }
    }
  };
}
