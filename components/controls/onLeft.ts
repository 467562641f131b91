import type { TargetedEvent } from 'preact';
import { trusted } from './trusted';

/** What the person left in a field, by a trusted event. */
export function onLeft(take: (value: string) => void) {
  return trusted((event: TargetedEvent<HTMLInputElement | HTMLSelectElement>) =>
    take(event.currentTarget.value),
  );
}
