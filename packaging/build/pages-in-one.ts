import type { Plugin } from 'vite';

/**
 * What the guide's own pages share is one file and not five: each is a way through the browser's
 * process, and the popup waits for the last of them. The other scripts are built one by one, each
 * into a single file, and are not asked to be divided.
 */
export function pagesInOne(): Plugin {
  const groups = [{ name: 'pages', minShareCount: 2 }];
  return {
    name: 'pages-in-one',
    config: ({ build }) =>
      build?.lib
        ? undefined
        : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  };
}
