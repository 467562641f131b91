import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import {
  closePopup,
  inOpenPopup,
  pressShortcut,
  pressToolbarButton,
} from '../drivers/firefox-chrome.ts';
import { inGuide } from '../journeys/driver.ts';
import { expect, test } from './fixtures.ts';

const ORGANIZATION = 'https://claude.ai/admin-settings/usage';

test.use({ world: { persona: 'owner-unclaimed' } });

test('the real popup opens with the head of its current step in sight, each time', async ({
  driver,
  firefox,
}) => {
  await driver.goto(ORGANIZATION);
  await driver.see(inGuide('[data-step="claim"][data-status="todo"]'));
  const Sight = z.object({ top: z.number(), bottom: z.number(), from: z.number(), to: z.number() });
  for (let opening = 0; opening < 5; opening += 1) {
    await pressToolbarButton(firefox);
    const seen = async () => {
      const sight = Sight.safeParse(
        await inOpenPopup(
          firefox,
          `(() => {
            const head = document.querySelector('[data-step][aria-current="step"] :is(h2, h3, button)');
            const middle = document.querySelector('.middle');
            if (!head || !middle || middle.clientHeight < 100) return {};
            const { top, bottom } = head.getBoundingClientRect();
            const { top: from, bottom: to } = middle.getBoundingClientRect();
            return { top, bottom, from, to };
          })()`,
        ),
      ).data;
      if (!sight) return 'not laid out';
      return sight.top >= sight.from - 1 && sight.bottom <= sight.to + 1 ? 'in sight' : sight;
    };
    await expect.poll(seen).toBe('in sight');
    // What is scrolled late would be scrolled by now.
    await sleep(300);
    expect(await seen()).toBe('in sight');
    await closePopup(firefox);
    await expect.poll(() => inOpenPopup(firefox, '1')).toBe(undefined);
  }
});

test('the shortcut leads the keyboard into the guide and back', async ({
  driver,
  firefox,
  tab,
}) => {
  await driver.goto(ORGANIZATION);
  await driver.see(inGuide('[data-step="claim"][data-status="todo"]'));
  await tab.bringToFront();
  const focused = () => tab.evaluate(() => document.activeElement?.localName ?? 'none');
  expect(await focused()).toBe('body');
  await pressShortcut(firefox, 'U');
  await expect.poll(focused).toBe('workspace-credit-guide');
  // Inside, Tab goes on from control to control.
  await tab.keyboard.press('Tab');
  expect(await focused()).toBe('workspace-credit-guide');
  await pressShortcut(firefox, 'U');
  await expect.poll(focused).not.toBe('workspace-credit-guide');
});
