import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds in the guide, but for what it asks of a whole page of regions. */
export async function axeFaults(page: Page): Promise<string[]> {
  const overlay = page.locator('workspace-credit-guide');
  const builder = new AxeBuilder({ page });
  if ((await overlay.count()) > 0) builder.include('workspace-credit-guide');
  const { violations } = await builder
    .disableRules(['region'])
    .setLegacyMode(true)
    .options({ preload: false })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}

/** The same in both themes. */
export async function axeFaultsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFaults(page)));
  }
  return found;
}
