import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { allFigures, type Figure } from './figures.ts';

const DOCUMENT = resolve(import.meta.dirname, '../../docs/performance.md');

/**
 * Writes what was measured into docs/performance.md.
 *
 * @param browser its name and version.
 * @param keepsOthers was only a part measured? The other lines stay, with their own days.
 */
export function writeDocument(browser: string, keepsOthers: boolean): void {
  const [cpu] = cpus();
  const figures = keepsOthers ? merged(figuresIn(readFileSync(DOCUMENT, 'utf8'))) : allFigures();
  writeFileSync(
    DOCUMENT,
    `# Performance

What the guide costs claude.ai's pages, measured and not estimated. This page is written by
\`npm run bench -- --write\`; \`--against DIR…\` measures other unpacked extensions in the same run,
each once a round, so that whatever else the machine does falls on all of them.

Processor time is that of the page's main thread (\`ThreadTime\`), which other programs disturb less
than a clock; differences are medians by rounds, in brackets the range. The stand-in site answers
after 30 ms where nothing else is said. \`before\` is an earlier build, if one was given.

Measured with ${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${browser}. The load is how many
programs wanted a processor in the minute before: the clock suffers from it, processor time little.

${table(figures)}

## What was found, and what follows from it

- Where the usage page's time goes, by leaving parts out (alternating pairs, 2026-11-26, of 66 to 74 ms
  in all): 5 to 7 for the watcher and the injection of a script with nothing in it, 5 to read
  \`overlay.js\`, 14 to compile it, 5 for its modules' own code, 22 to read page and answers and to draw,
  15 for the browser's style, layout and painting of what was drawn. The arrival's movement is 3 of
  these. Leaving out all functions that such a page does not run, 45 KB of 253, changed nothing that
  could be measured, so that no more of it is loaded on demand.
- A content script has no code cache. \`overlay.js\` begins with a line that has V8 compile it in one
  go, which is 12 ms less than reading each function twice. It starts when its outermost function
  has returned: a stack that is looked at while that runs, as developer tools do with each request,
  has V8 read all of it once more, 7 to 19 ms.
- The first use of \`Intl\` in a process costs about 10 ms, whoever makes it: on a page that writes its
  own amounts it is the page's. It is made in a task of its own while claude.ai answers; as a part of
  the first drawing it made that the longest task of the page (118 ms, a processor four times slower;
  61 without it, 64 on the bare page). One format of each kind is made and kept.
- What the guide asks is asked past the browser's cache: nothing old can come from there, and Chromium
  keeps a request that may be cached waiting for one of the same address, such as the page's own,
  which had cost 15 to 20 ms twice.
- What keeps a ring at its control, with the libraries for it, is \`tracking.js\` and comes when the
  pointer or the focus reaches the guide, or pointing begins. Everything else is one script: what
  draws shares its parts, and two scripts that hold them twice cost more than one.
- On /new an extension with an empty script costs 1.4 ms, one that does no more than name
  \`chrome.runtime\` 2.3, and \`watch.js\` 3.3 (40 rounds, 2026-11-26): what speaks to its background at
  all is above the aim.
- The popup's first content waits for its scripts more than for anything else: what the guide's pages
  share is one file. What it shows is read at once and side by side, from the records alone; the
  background, which may be asleep, is asked nothing. A history is read where it is drawn. Reading all of
  twenty years took 116 ms, so browsers that tell no keys (Chrome 123 to 129) have an index of records.
- Each label of the page is made comparable once; it was 1,700 times in one load.
- After its main journey the guide asks for no frame and keeps no observer
  (\`tests/e2e/left-behind.spec.ts\`).
`,
  );
  execFileSync('npx', ['biome', 'format', '--write', DOCUMENT]);
}

function table(figures: readonly Figure[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = figures.map(({ name, figure, aim, when }) =>
    [name, figure, aim ?? '', when].map(cell),
  );
  const lines = [['', 'measured', 'aim', 'when'], ['---', '---', '---', '---'], ...rows];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The lines of the table as it was written before. */
function figuresIn(document: string): Figure[] {
  return document.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) return [];
    const [, name = '', figure = '', aim = '', when = ''] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    return /^-*$/.test(name) ? [] : [{ name, figure, aim, when }];
  });
}

/** What was measured now in the place of what it was before; what is new comes last. */
function merged(before: readonly Figure[]): Figure[] {
  const now = new Map(allFigures().map((figure) => [figure.name, figure]));
  const kept = before.map((figure) => now.get(figure.name) ?? figure);
  const names = new Set(before.map(({ name }) => name));
  return [...kept, ...allFigures().filter(({ name }) => !names.has(name))];
}
