import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium } from '../drivers/find.ts';
import { CELLS, type Cell } from './cells.ts';
import { type Ended, makeBasis, makeBrowser, makeTools, use } from './machine.ts';

/**
 * Gives the README's commands on machines of newcomers, each in a new clone of what is committed, and
 * writes docs/fresh-machines.md: `npm run fresh-machines [-- number of a row …]`. Needs Linux and root,
 * who alone may be somebody else, and a Chromium. Fails where one ends otherwise than it should.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const REPORT = join(ROOT, 'docs/fresh-machines.md');
const LOGS = join(ROOT, '.output/fresh-machines');

/** What is wrong with how it ended; nothing where all is as it should be. */
function wrong({ ends }: Cell, { code, said }: Ended): string | undefined {
  if (code === 'never') return 'It never ended.';
  if ((code === 0) !== ends.isWell) return `It ended with ${code}.`;
  if (!ends.says.test(said)) return `It did not say ${ends.says.source}.`;
  const warning = /^npm warn.*$/im.exec(said);
  return warning ? `npm warned: ${warning[0]}` : undefined;
}

/** The words themselves, without the paths of this run. */
function words({ ends }: Cell, said: string): string {
  return (ends.says.exec(said)?.[0] ?? '').replace(/\(\/[^)]*\)/, '(…)');
}

async function tryOut(cell: Cell, folder: string, basis: string, log: string): Promise<Ended> {
  const clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone]);
  try {
    const path = [makeTools(folder, cell), makeBrowser(folder, cell, findChromium()), basis];
    return await use(cell, clone, join(folder, cell.user.replace(' ', '-')), path, log);
  } finally {
    rmSync(clone, { recursive: true, force: true, maxRetries: 3 });
  }
}

function report(rows: readonly string[]): string {
  return `# Fresh machines

The two commands of the README, each in a new clone, as a newcomer has them: with the Node and the npm named
here put first on the path, and with a path that has no browser, no other Node and no package manager but
npm, beside what is named. Everything works or ends in the sentence that says what to do; nothing hangs, and
npm prints no warning.

Written by \`npm run fresh-machines\` on ${new Date().toISOString().slice(0, 10)} (Linux, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB). The command fails where
one of them ends otherwise.

| who | Node | npm | browser | command | ends |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

"None" means that neither Playwright's download nor the package manager could bring one. "Google Chrome" is
a program of its name that answers \`--version\` as Chrome does. npm goes on after a failed command with lines
of its own (\`npm error code 1\`, the path of its log); no project can leave them out. The sentences are held
in \`npm test\`, too, by \`tests/unit/find-browser.test.ts\` and \`tests/unit/packaging/own-node.test.ts\`.
`;
}

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('This needs Linux and root: it gives commands as root and as somebody else.');
  process.exit(1);
}
const only = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'fresh-machines-'));
// Somebody else must be able to go through it.
chmodSync(folder, 0o755);
mkdirSync(LOGS, { recursive: true });
const rows: string[] = [];
try {
  const basis = makeBasis(folder);
  for (const [i, cell] of CELLS.entries()) {
    if (only.length > 0 && !only.includes(i + 1)) continue;
    const { user, node, npm, browser, command, ends } = cell;
    const name = `${i + 1}  ${user}, Node ${node}, npm ${npm}, ${browser}: ${command}`;
    const ended = await tryOut(cell, folder, basis, join(LOGS, `${i + 1}.log`));
    const fault = wrong(cell, ended);
    console.log(`${fault ? '✘' : '✔'} ${name}${fault ? `\n  ${fault}` : ''}`);
    if (fault) process.exitCode = 1;
    const end = `"${words(cell, ended.said)}", ${ends.where}`;
    rows.push(`| ${[user, node, npm, browser, `\`${command}\``, end].join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
if (only.length === 0 && !process.exitCode) {
  writeFileSync(REPORT, report(rows));
  // As the other pages of docs/ are set.
  execFileSync('npx', ['biome', 'format', '--write', REPORT]);
} else if (process.exitCode) console.error(`What they printed is in ${LOGS}.`);
