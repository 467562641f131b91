import type { Page, Worker } from '@playwright/test';

/**
 * From now on it is so much later wherever the guide runs: in its background, in what that injects
 * into a tab, and in its pages that are opened with `openLater`. Its programs ask `Date.now()` each
 * time; alarms keep the browser's own clock, so that a test rings what would have rung meanwhile.
 */
export async function moveClock(background: Worker, byMS: number): Promise<void> {
  await background.evaluate((by) => {
    const now = Date.now.bind(Date);
    Object.assign(Date, { now: () => now() + by });
    const { executeScript } = chrome.scripting;
    /** In the guide's own world of a tab, once a document. */
    const move = (ms: number) => {
      if (Object.hasOwn(globalThis, 'movedInTest')) return;
      const own = Date.now.bind(Date);
      Object.assign(Date, { now: () => own() + ms });
      Object.assign(globalThis, { movedInTest: true });
    };
    Object.assign(chrome.scripting, {
      executeScript: async (injection: chrome.scripting.ScriptInjection<unknown[], unknown>) => {
        const { tabId } = injection.target;
        await Reflect.apply(executeScript, chrome.scripting, [
          { target: { tabId }, func: move, args: [by], injectImmediately: true },
        ]);
        return Reflect.apply(executeScript, chrome.scripting, [injection]);
      },
    });
  }, byMS);
}

/** In a tab where the guide stands already, and in the background: so much time has passed meanwhile. */
export async function passTime(background: Worker, page: Page, byMS: number): Promise<void> {
  await background.evaluate(
    async ({ by, title }) => {
      const pass = (ms: number) => {
        const now = Date.now.bind(Date);
        Object.assign(Date, { now: () => now() + ms });
      };
      pass(by);
      const tabs = await chrome.tabs.query({ title });
      if (tabs.length !== 1) throw new Error('There is not one tab of this title.');
      const [{ id: tabId = 0 } = {}] = tabs;
      await chrome.scripting.executeScript({ target: { tabId }, func: pass, args: [by] });
    },
    { by: byMS, title: await page.title() },
  );
}

/** A page of the guide's own at the moved time. It is loaded anew. */
export async function moveClockOf(page: Page, byMS: number): Promise<void> {
  await page.clock.install({ time: Date.now() + byMS });
  await page.reload();
}
