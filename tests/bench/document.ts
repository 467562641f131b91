import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { allFigures, type Figure } from './figures.ts';

const DOCUMENT = resolve(import.meta.dirname, '../../docs/performance.md');

/**
 * Writes what was measured into docs/performance.md.
 *
 * @param browser its name and version.
 */
export function writeDocument(browser: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  writeFileSync(
    DOCUMENT,
    `# Performance

What the guide costs claude.ai's pages, measured and not estimated. This page is written by
\`npm run bench -- --write\`; \`--against DIR…\` measures other unpacked extensions in the same run,
each once a round, so that whatever else the machine does falls on all of them.

Processor time is that of the page's main thread (\`ThreadTime\`), which other programs disturb less
than a clock; differences are medians by rounds, in brackets the range. The stand-in site answers
after 30 ms where nothing else is said. \`before\` is an earlier build, if one was given.

Measured on ${date}: ${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${browser}; load of the
machine at the end ${load.join(', ')}.

${table(allFigures())}

## What was found, and what follows from it

- A content script has no code cache: parsing and compiling is the largest single cost, and follows
  the size of the script. \`overlay.js\` begins with a line that has V8 compile it in one go, which is
  5 to 9 ms less than reading each function twice (alternating pairs, 2026-11-26).
- What keeps a ring at its control, with the libraries for it, is \`tracking.js\` and comes when the
  pointer or the focus reaches the guide, or pointing begins. Everything else is one script: what
  draws shares its parts, and two scripts that hold them twice cost more than one.
- The first use of \`Intl\` in a process costs about 10 ms, whoever makes it: on a page that writes its
  own amounts it is the page's. One format of each kind is made and kept.
- An isolated world with an empty script costs 3 to 4 ms on every page; \`watch.js\` adds what is left.
- Each label of the page is made comparable once; it was 1,700 times in one load.
- After its main journey the guide asks for no frame and keeps no observer
  (\`tests/e2e/left-behind.spec.ts\`).
`,
  );
  execFileSync('npx', ['biome', 'format', '--write', DOCUMENT]);
}

function table(figures: readonly Figure[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = figures.map(({ name, figure, aim }) => [name, figure, aim ?? ''].map(cell));
  const lines = [['', 'measured', 'aim'], ['---', '---', '---'], ...rows];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
