import type { Login, Reading } from './reading';

/** When the first of the refused questions may be asked again; milliseconds since 1970. */
export function retryAtOf(login: Login, reading: Reading | undefined): number | undefined {
  const failures =
    login.state === 'unknown' ? [login.failure] : Object.values(reading?.failures ?? {});
  const moments = failures.flatMap((failure) => failure?.retryAt ?? []);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** Does claude.ai say of any part that nobody is signed in any more? */
export function hasEnded(reading: Reading | undefined): boolean {
  const failures = Object.values(reading?.failures ?? {});
  return failures.some((failure) => failure?.kind === 'signed-out');
}
