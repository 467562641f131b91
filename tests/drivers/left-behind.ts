import type { Worker } from '@playwright/test';

/** What the guide's scripts in a tab keep going. */
export interface Going {
  /** Frames asked for since the last look. */
  frames: number;
  /** Observers that have not been disconnected. */
  mutation: number;
  resize: number;
  intersection: number;
}

declare global {
  /** In the extension's own world of the tab. */
  var goingInTest: Going | undefined;
}

/**
 * Counts from now on what the guide's scripts ask claude.ai's tab for. They look these names up in
 * the extension's own world, which a script of the background reaches.
 *
 * @returns what is going on, and starts counting frames anew.
 */
export async function countGoing(background: Worker): Promise<() => Promise<Going>> {
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
    const install = () => {
      const going = { frames: 0, mutation: 0, resize: 0, intersection: 0 };
      globalThis.goingInTest = going;
      const request = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (callback) => {
        going.frames += 1;
        return request(callback);
      };
      const kinds = {
        mutation: MutationObserver.prototype,
        resize: ResizeObserver.prototype,
        intersection: IntersectionObserver.prototype,
      };
      const count = (kind: keyof typeof kinds) => {
        const live = new Set<object>();
        const { observe, disconnect } = kinds[kind];
        Object.assign(kinds[kind], {
          observe(this: object, ...given: unknown[]) {
            going[kind] = live.add(this).size;
            return Reflect.apply(observe, this, given);
          },
          disconnect(this: object) {
            live.delete(this);
            going[kind] = live.size;
            return Reflect.apply(disconnect, this, []);
          },
        });
      };
      count('mutation');
      count('resize');
      count('intersection');
    };
    if (tab?.id !== undefined) {
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: install });
    }
  });
  return async () => {
    const going = await background.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
      const take = () => {
        const now = globalThis.goingInTest && { ...globalThis.goingInTest };
        if (globalThis.goingInTest) globalThis.goingInTest.frames = 0;
        return now;
      };
      if (tab?.id === undefined) return undefined;
      const [found] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: take,
      });
      return found?.result;
    });
    if (!going) throw new Error('Nothing was counted.');
    return going;
  };
}
