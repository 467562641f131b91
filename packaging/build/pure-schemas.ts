import type { Plugin } from 'vite';

/** The functions of zod/mini by which a schema is made, or made from another: they say, and do nothing. */
const MAKES = /(?<![\w.$])z\.(?!safeParse|parse|config|registry)[a-zA-Z]+\(/g;

/**
 * Marks schemas as pure, so that each program makes those alone that it uses. Those of all messages
 * would be made on every usage page. zod cannot say so itself, since it is called in our own modules.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ } },
      handler: (code) =>
        code.includes("from 'zod/mini'")
          ? { code: code.replace(MAKES, '/* @__PURE__ */ $&'), map: null }
          : undefined,
    },
  };
}
