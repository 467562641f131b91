import { defineWxtModule } from 'wxt/modules';

const ESC = '\u001b';

/** Is it a frame of WXT's wheel, or what hides, clears and shows again the line that it turns in? */
function isWheel(text: string): boolean {
  return (
    text === `${ESC}[?25l` ||
    text === `${ESC}[?25h` ||
    (text.startsWith('\r') && text.endsWith(`${ESC}[K`))
  );
}

/** The same, but for the wheel. */
export function withoutWheel(write: typeof process.stdout.write): typeof process.stdout.write {
  return new Proxy(write, {
    apply(target, stream, args: unknown[]) {
      const [text] = args;
      return (typeof text === 'string' && isWheel(text)) || Reflect.apply(target, stream, args);
    },
  });
}

/**
 * WXT (0.21.4) turns its wheel into whatever it writes to. In a file, a pipe or the log of a code host
 * that is a thousand frames on one line, in which nothing else is found.
 */
export default defineWxtModule({
  name: 'plain-output',
  setup(wxt) {
    if (process.stdout.isTTY) return;
    const { write } = process.stdout;
    wxt.hooks.hook('build:before', () => {
      process.stdout.write = withoutWheel(write);
    });
    wxt.hooks.hook('build:done', () => {
      process.stdout.write = write;
    });
  },
});
