import { browser } from '../../browser/browser';
import { askPolicy } from '../../browser/policy';

/**
 * One page after the install: not after an update, and not where a company has installed the guide
 * or set it up, which then has its own way of telling people.
 */
export async function openFirstRun({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  const { policy, broken } = await askPolicy();
  if (policy || broken.length > 0) return;
  await browser.tabs.create({ url: new URL('/welcome.html', location.origin).href });
}
