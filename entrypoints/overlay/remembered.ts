import { type Memory, readMemory, watchMemory } from '../../browser/memory';
import { isExtensionAlive } from '../../browser/messenger';
import type { Remembered } from '../../guide/scene';
import { NO_CHOICES } from '../../guide/settings';

interface Follower {
  /** As it was read last; nothing before. */
  now: () => (Memory & Remembered) | undefined;
  read: () => Promise<void>;
}

/**
 * What is stored, read anew whenever it changes. Where it cannot be read there is nothing
 * remembered, and what was read before stays.
 */
export function followMemory(onRead: () => void, signal: AbortSignal): Follower {
  let memory: (Memory & Remembered) | undefined;
  const read = async () => {
    if (!isExtensionAlive()) return;
    try {
      memory = await readMemory();
    } catch {
      memory ??= { choices: NO_CHOICES, records: [], logins: [] };
    }
    onRead();
  };
  watchMemory(() => void read(), signal);
  return { now: () => memory, read };
}
