import * as z from 'zod/mini';
import type { Files } from './archive.ts';

/** What the archive of a browser may hold, and nothing else. */
const NEEDED = [
  /^manifest\.json$/,
  /^(background|overlay|tracking|watch)\.js$/,
  /^\w+\.html$/,
  /^chunks\/[\w-]+\.js$/,
  /^assets\/[\w-]+\.css$/,
  /^icons\/(16|32|48|128)\.png$/,
  /^_locales\/\w+\/messages\.json$/,
  /^licenses\.txt$/,
];

/** Ways to run code that is not in the package. */
const REMOTE = [
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\bimport\s*\(\s*["'`]https?:/,
  /\bimportScripts\s*\(/,
  /<script[^>]+src=["']?(https?:)?\/\//,
];

const Manifest = z.looseObject({
  version: z.string(),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()),
  content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
});
const HOST = 'https://claude.ai/*';

/** What is wrong with the archive of a browser, in words; nothing where it may be published. */
export function faultsOf(files: Files, browser: 'chrome' | 'firefox', version: string): string[] {
  return [
    ...wrongFiles(Object.keys(files), browser),
    ...Object.entries(files).flatMap(([path, bytes]) => wrongCode(path, bytes)),
    ...wrongManifest(files['manifest.json'], version),
    ...(files['licenses.txt']?.length ? [] : ['The licences are missing.']),
  ];
}

function wrongFiles(paths: readonly string[], browser: 'chrome' | 'firefox'): string[] {
  const needed = browser === 'chrome' ? [...NEEDED, /^policy-schema\.json$/] : NEEDED;
  const missing = needed.filter((pattern) => !paths.some((path) => pattern.test(path)));
  return [
    ...missing.map((pattern) => `There is no file ${pattern.source}.`),
    ...paths
      .filter((path) => !needed.some((pattern) => pattern.test(path)))
      .map((path) => `${path} is over need.`),
  ];
}

function wrongCode(path: string, bytes: Uint8Array): string[] {
  if (!/\.(js|html|css)$/.test(path)) return [];
  const text = new TextDecoder().decode(bytes);
  const hosts = [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map((match) => match[1] ?? '');
  return [
    ...(/sourceMappingURL/.test(text) ? [`${path} names a source map.`] : []),
    ...REMOTE.filter((way) => way.test(text)).map((way) => `${path} matches ${way.source}.`),
    // The other is a name of XML, not an address that is asked.
    ...hosts
      .filter((host) => host !== 'claude.ai' && host !== 'www.w3.org')
      .map((host) => `${path} names the host ${host}.`),
  ];
}

function wrongManifest(bytes: Uint8Array | undefined, version: string): string[] {
  const { data, success } = Manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes) || '{}'));
  if (!success) return ['The manifest cannot be read.'];
  const same = (found: readonly string[], wanted: readonly string[]) =>
    found.toSorted().join() === wanted.join();
  return [
    !same(data.permissions, ['alarms', 'scripting', 'storage']) && 'Other permissions are asked.',
    !same(data.optional_permissions, ['bookmarks', 'notifications']) && 'Other options are asked.',
    !same(data.host_permissions, [HOST]) && 'Other hosts are asked.',
    data.content_scripts.some(({ matches }) => !same(matches, [HOST])) && 'It runs elsewhere.',
    'web_accessible_resources' in data && 'Pages may read its files.',
    'externally_connectable' in data && 'Pages may speak to it.',
    'content_security_policy' in data && 'Its own pages have another policy than the default.',
    data.version !== version && `The version is ${data.version} rather than ${version}.`,
  ].filter((fault) => fault !== false);
}
