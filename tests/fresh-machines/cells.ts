/** A machine of a newcomer's, the commands that they give it, and how these should end. */
export interface Cell {
  user: 'ordinary user' | 'root';
  node: 18 | 20 | 22 | 24;
  npm: 9 | 10 | 11;
  /** "Google Chrome" is a program of its name that answers `--version` as Chrome does. */
  browser: 'none' | 'Google Chrome only' | 'Chromium';
  command: string;
  ends: End;
}

/** The sentence that is the last word of the guide's own, and whether all is well then. */
interface End {
  says: RegExp;
  where: string;
  isWell: boolean;
}

const OLD = /Workspace Credit Guide needs Node 20 or newer/;
const IN_INSTALL: End = { says: OLD, where: 'in the install', isWell: false };
const BEFORE_DEMO: End = { says: OLD, where: 'before the demo', isWell: false };

const NONE = /No Chromium was found and none could be installed/;
const BEFORE_BUILD: End = { says: NONE, where: 'before the build', isWell: false };
const BEFORE_CHECKS: End = { says: NONE, where: 'before the first check', isWell: false };

const CHROME: End = {
  says: /Google Chrome \([^)]+\) no longer loads an unpacked extension by command line/,
  where: 'before the build',
  isWell: false,
};
const DONE: End = {
  says: /All seven steps are done/,
  where: 'with its pictures and a transcript',
  isWell: true,
};

const DEMO = 'npm ci && npm run demo';
const WITHOUT_SCRIPTS = 'npm ci --ignore-scripts && npm run demo';
const ALL = 'npm cit';

const table = [
  ['ordinary user', 18, 9, 'none', DEMO, IN_INSTALL],
  ['ordinary user', 18, 9, 'none', WITHOUT_SCRIPTS, BEFORE_DEMO],
  ['root', 18, 9, 'none', ALL, IN_INSTALL],
  ['ordinary user', 20, 9, 'none', DEMO, BEFORE_BUILD],
  ['ordinary user', 22, 10, 'none', DEMO, BEFORE_BUILD],
  ['ordinary user', 24, 11, 'none', DEMO, BEFORE_BUILD],
  ['root', 20, 11, 'none', DEMO, BEFORE_BUILD],
  ['ordinary user', 22, 10, 'none', WITHOUT_SCRIPTS, BEFORE_BUILD],
  ['root', 22, 9, 'none', ALL, BEFORE_CHECKS],
  ['ordinary user', 24, 11, 'none', ALL, BEFORE_CHECKS],
  ['ordinary user', 20, 10, 'Google Chrome only', DEMO, CHROME],
  ['root', 24, 11, 'Google Chrome only', DEMO, CHROME],
  ['ordinary user', 24, 11, 'Chromium', DEMO, DONE],
  ['root', 20, 9, 'Chromium', WITHOUT_SCRIPTS, DONE],
] as const;

export const CELLS: readonly Cell[] = table.map(([user, node, npm, browser, command, ends]) => ({
  user,
  node,
  npm,
  browser,
  command,
  ends,
}));
