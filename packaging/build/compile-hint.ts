import type { Plugin } from 'vite';

/**
 * Tells V8 to compile the whole script when it reads it (Chromium 136, April 2025; others take it for
 * a comment). A content script has no code cache: else each function is read twice, once to skip it
 * and once when it is called a moment later.
 */
const ALL_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Marks scripts most of whose functions run at once, by their names in the build. */
export function compiledAtOnce(...names: readonly string[]): Plugin {
  return {
    name: 'compiled-at-once',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && names.includes(chunk.fileName)) {
            chunk.code = ALL_AT_ONCE + chunk.code;
          }
        }
      },
    },
  };
}
