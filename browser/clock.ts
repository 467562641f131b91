import { HOUR_MS, MINUTE_MS } from '../guide/time';

/**
 * Calls back when a new hour has begun by the computer's clock, until `signal` aborts: what a page says
 * of now must not stay when a day or a month has turned. Looked at each minute, for a computer that slept
 * does not count the time; the last look before the hour comes with it.
 */
export function eachHour(onHour: () => void, signal: AbortSignal): void {
  const hourOf = () => Math.floor(Date.now() / HOUR_MS);
  let hour = hourOf();
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(look, Math.min(MINUTE_MS, HOUR_MS - (Date.now() % HOUR_MS)));
  };
  const look = () => {
    if (hourOf() !== hour) {
      hour = hourOf();
      onHour();
    }
    wait();
  };
  wait();
  signal.addEventListener('abort', () => clearTimeout(timer));
}
