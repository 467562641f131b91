import type { Plugin } from 'vite';

/** The one place at which Preact takes markup as text, in its published file. */
const SETS_MARKUP = /(\w+)\.innerHTML=(\w+)\.__html/g;

/**
 * Takes out of Preact what this extension never uses, markup as text. The branch stays and writes
 * nothing, so that the build holds no way to set markup, which stores ask about.
 */
export function withoutMarkup(): Plugin {
  return {
    name: 'without-markup',
    transform: {
      filter: { id: /node_modules\/preact\/dist\/preact\.m?js/ },
      handler(code) {
        if (!code.match(SETS_MARKUP)) {
          return this.error('Preact no longer sets markup in the way that this plugin knows.');
        }
        return { code: code.replace(SETS_MARKUP, '$1.textContent=""'), map: null };
      },
    },
  };
}
