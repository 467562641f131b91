import { readFileSync } from 'node:fs';
import { DRAWING } from '../../packaging/modules/icons.ts';
import { launchBare } from './show.ts';

/** The small tile of the stores' lists: the icon, the name and what it is for, 440 × 280. */
export async function tile(path: string): Promise<void> {
  const browser = await launchBare();
  const page = await browser.newPage({ viewport: { width: 440, height: 280 } });
  await page.setContent(`<!doctype html>
    <style>
      body { margin: 0; height: 280px; display: grid; align-content: center; justify-items: center;
        gap: 14px; background: #f4f8f8; color: #12393f; font-family: system-ui, sans-serif; }
      svg { width: 104px; height: 104px; }
      h1 { margin: 0; font-size: 28px; font-weight: 650; letter-spacing: -0.2px; }
      p { margin: 0; font-size: 17px; color: #31575d; }
    </style>
    ${readFileSync(DRAWING, 'utf8')}
    <h1>Workspace Credit Guide</h1>
    <p>The team’s Claude credit, in the right account</p>`);
  await page.screenshot({ path });
  await browser.close();
}
