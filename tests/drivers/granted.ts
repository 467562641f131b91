import { copiedBuild } from './copied-build.ts';

/**
 * A copy of the build with its optional permissions granted from the start: a headless browser
 * cannot answer the browser's own question.
 *
 * @param name of the tests that use it; two at once have a copy each.
 */
export function grantedBuild(name: string) {
  const build = copiedBuild(name);
  return {
    ...build,
    make: () => {
      build.make();
      build.change((manifest) => {
        manifest.permissions.push(...manifest.optional_permissions.splice(0));
      });
    },
  };
}
