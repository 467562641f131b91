import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from '@playwright/test';

/** What the guide's scripts in a tab keep going. */
export interface Going {
  /** Frames asked for since the last look. */
  frames: number;
  /** Timers that wait to go off. */
  timers: number;
  /** Observers that have not been disconnected. */
  mutation: number;
  resize: number;
  intersection: number;
}

/** Where the guide has nothing to do, it asks for nothing. */
export const NOTHING: Going = { frames: 0, timers: 0, mutation: 0, resize: 0, intersection: 0 };

declare global {
  /** In the extension's own world of the tab. */
  var goingInTest: Going | undefined;
}

/**
 * Counts what the guide's scripts ask claude.ai's tab for: from now on in the document that is
 * there, from its injection on in every later one. They look these names up in the extension's own
 * world, which a script of the background reaches.
 *
 * @returns what is going on, and starts counting frames anew.
 */
export async function countGoing(background: Worker): Promise<() => Promise<Going>> {
  await background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://claude.ai/*' });
    const install = () => {
      if (globalThis.goingInTest) return;
      const going = { frames: 0, timers: 0, mutation: 0, resize: 0, intersection: 0 };
      globalThis.goingInTest = going;
      const request = globalThis.requestAnimationFrame.bind(globalThis);
      globalThis.requestAnimationFrame = (callback) => {
        going.frames += 1;
        return request(callback);
      };
      const waiting = new Set<number>();
      const [begin, end] = [globalThis.setTimeout, globalThis.clearTimeout];
      Object.assign(globalThis, {
        setTimeout: (run: (...given: unknown[]) => void, delayMS?: number, ...given: unknown[]) => {
          const done = () => {
            going.timers = waiting.delete(id) ? waiting.size : going.timers;
            run(...given);
          };
          const id: number = Reflect.apply(begin, globalThis, [done, delayMS]);
          going.timers = waiting.add(id).size;
          return id;
        },
        clearTimeout: (id?: number) => {
          if (id !== undefined) waiting.delete(id);
          going.timers = waiting.size;
          Reflect.apply(end, globalThis, [id]);
        },
        setInterval: () => {
          throw new Error('What goes off for ever is never over.');
        },
      });
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
    const { executeScript } = chrome.scripting;
    const into = (tabId: number) =>
      Reflect.apply(executeScript, chrome.scripting, [
        { target: { tabId }, func: install, injectImmediately: true },
      ]);
    Object.assign(chrome.scripting, {
      executeScript: async (injection: chrome.scripting.ScriptInjection<unknown[], unknown>) => {
        if (injection.files) await into(injection.target.tabId);
        return Reflect.apply(executeScript, chrome.scripting, [injection]);
      },
    });
    if (tab?.id !== undefined) await into(tab.id);
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

/** What is going on now, with the frames of a second. */
export async function overASecond(going: () => Promise<Going>): Promise<Going> {
  await going();
  await sleep(1000);
  return going();
}
