import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { withoutWheel } from '../../../packaging/modules/plain-output';

const SPINNER = join(
  resolve(import.meta.dirname, '../../..'),
  'node_modules/wxt/dist/core/utils/spinner.mjs',
);

/** What is left of all that is written meanwhile. */
function left(act: () => void): string[] {
  const texts: string[] = [];
  const { write } = process.stdout;
  process.stdout.write = withoutWheel((text) => {
    texts.push(String(text));
    return true;
  });
  try {
    act();
  } finally {
    process.stdout.write = write;
  }
  return texts;
}

test("nothing is left of WXT's own wheel but how it ends", async () => {
  const { createSpinner } = await import(pathToFileURL(SPINNER).href);
  const all = left(() => {
    const wheel = createSpinner('Preparing...').start();
    wheel.update({ text: '[1/5] background' });
    wheel.clear();
    wheel.success('Built');
  });
  expect(all.join('')).toMatch(/^\S+ Built\n$/);
});

test('every other line is written as it is', () => {
  const lines = ['✔ Built extension in 3 s\n', 'a\rb\n', '\u001b[32mgreen\u001b[39m\n', '\n'];
  expect(left(() => lines.forEach((line) => void process.stdout.write(line)))).toEqual(lines);
});
