import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle.ts';
import type { Form } from '../gallery/forms.ts';
import { launchBare } from '../gallery/show.ts';

/** One text for each thing that an Owner is asked for, and one that the guide does not know. */
const PASTED = [
  "We've added a credit to your organization to get you started. Ask your workspace admin to claim it.",
  "You're out of extra usage. Ask your workspace admin to add more and keep going.",
  "You've hit your org's monthly spend limit · ask your admin to raise it",
  "You've hit your individual spend limit · run /usage-credits to ask your admin",
  "Your seat type doesn't include usage credits",
  "You've hit your team's shared budget",
  'stream disconnected before completion: the connection was closed by a remote host of them (ECONNRESET)',
];
const MEMBERS = [
  'member',
  'member-out',
  'member-own',
  'member-zero',
  'member-service',
  'member-unread',
  'member-long',
  'truth-member',
];

const LANGUAGES = readdirSync('locales').map((file) => file.replace('.yml', ''));

const show = (page: Page, form: Form, picture: string) =>
  page.evaluate((view) => window.showInGallery(view), { form, picture });

/**
 * What is wrong with the first message: it has more lines, or not all of them show.
 *
 * @param inSight must it be there without scrolling, and nothing lie over it?
 */
async function faultsOf(page: Page, where: string, inSight: boolean): Promise<string[]> {
  const field = page.locator('.message textarea:visible').first();
  await expect(field, where).toBeVisible();
  const measure = async () => {
    const { lines, hidden, seen } = await field.evaluate((box) => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(box);
      const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
      const { left, top, bottom } = box.getBoundingClientRect();
      const at = (y: number) => document.elementFromPoint(left + 12, y) === box;
      return {
        seen: at(top + 4) && at(bottom - 4),
        lines: Math.round((box.scrollHeight - padding) / Number.parseFloat(lineHeight)),
        hidden: box.scrollHeight - box.clientHeight,
      };
    });
    return lines <= 4 && hidden <= 0 && (seen || !inSight)
      ? 'fits'
      : `${lines} lines, ${hidden} px hidden, ${seen ? '' : 'not '}in sight`;
  };
  // What was pasted is explained, and brought into sight, a moment later.
  for (const end = Date.now() + 1000; Date.now() < end; await page.waitForTimeout(50)) {
    if ((await measure()) === 'fits') return [];
  }
  const fault = await measure();
  return fault === 'fits' ? [] : [`${where}: ${fault}`];
}

for (const language of LANGUAGES) {
  test(`each message to an Owner has at most four lines, in ${language}`, async () => {
    const browser = await launchBare();
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.setContent(await bundle(language));
    const found: string[] = [];
    for (const picture of MEMBERS) {
      await page.setViewportSize({ width: 360, height: 600 });
      await show(page, 'popup', picture);
      found.push(...(await faultsOf(page, `popup, ${picture}`, true)));
      await page.setViewportSize({ width: 500, height: 672 });
      await show(page, 'panel', picture);
      found.push(...(await faultsOf(page, `overlay, ${picture}`, true)));
      if (picture === 'member-long') continue;
      await page.setViewportSize({ width: 320, height: 600 });
      await show(page, 'panel', picture);
      found.push(...(await faultsOf(page, `overlay in a narrow window, ${picture}`, false)));
    }
    await page.setViewportSize({ width: 360, height: 600 });
    for (const [form, picture] of [
      ['explained', 'member'],
      ['explained', 'member-long'],
      // Before anything was read.
      ['diagnosis', 'claim'],
    ] as const) {
      await show(page, form, picture);
      if (form === 'explained') await page.locator('[data-tab="error"]').click();
      for (const text of PASTED) {
        await page.locator('[data-diagnose]').fill(text);
        await expect(page.locator('[data-diagnosis]')).toBeVisible();
        found.push(
          ...(await faultsOf(page, `${form}, ${picture}, ${text}`, picture !== 'member-long')),
        );
      }
    }
    await browser.close();
    expect(found).toEqual([]);
  });
}
