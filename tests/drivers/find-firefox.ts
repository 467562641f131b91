import { givenBy, installPackage, isExecutable, onPath } from './executables.ts';

/** The long-term release first: it is the oldest that the guide supports. */
const NAMES = ['firefox-esr', 'firefox'];
const ELSEWHERE = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox: the one named by `FIREFOX_PATH`, an installed one, or the system's package
 * manager where that is allowed.
 *
 * @throws Error with one sentence that says what to install.
 */
export function findFirefox(): string {
  const installed = () => onPath(NAMES) ?? ELSEWHERE.find(isExecutable);
  const found = givenBy('FIREFOX_PATH') ?? installed();
  if (found) return found;
  installPackage('firefox-esr');
  const now = installed();
  if (now) return now;
  throw new Error(
    'No Firefox was found and none could be installed: install Firefox 153 or newer (the package "firefox-esr"), or set FIREFOX_PATH to its executable.',
  );
}
