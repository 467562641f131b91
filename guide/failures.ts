import type { Failure, Login, Reading } from './reading';

/** When the first of the refused questions may be asked again; milliseconds since 1970. */
export function retryAtOf(login: Login, reading: Reading | undefined): number | undefined {
  const moments = failuresIn(login, reading).flatMap(({ retryAt }) => retryAt ?? []);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** Did an answer come in a form that the guide does not know? */
export function hasNewShape(login: Login, reading: Reading | undefined): boolean {
  return failuresIn(login, reading).some(({ kind }) => kind === 'unreadable');
}

/** Does claude.ai say of any part that nobody is signed in any more? */
export function hasEnded(reading: Reading | undefined): boolean {
  return failuresOf(reading).some(({ kind }) => kind === 'signed-out');
}

function failuresIn(login: Login, reading: Reading | undefined): Failure[] {
  const own = login.state === 'unknown' ? [login.failure] : [];
  return [...own, ...failuresOf(reading)];
}

function failuresOf(reading: Reading | undefined): Failure[] {
  return Object.values(reading?.failures ?? {}).flatMap((failure) => failure ?? []);
}
