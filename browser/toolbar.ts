import type { Badge } from '../guide/badge';
import { browser } from './browser';

/** Badge colours, background and letters, with contrasts from 5.3 to 10.8. */
const COLOURS = {
  alarm: ['#D0241C', '#FFFFFF'],
  care: ['#FFC857', '#2A1C00'],
  steps: ['#7BCFD9', '#04252B'],
  unknown: ['#C9D2D5', '#1D2B30'],
} as const;

/** Shows a badge with its words on one tab. A tab that has been closed meanwhile is no error. */
export async function showBadge(tab: number, badge: Badge, title: string): Promise<void> {
  const tone = 'tone' in badge ? badge.tone : undefined;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: badge.text }),
      browser.action.setTitle({ tabId: tab, title }),
      tone && browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[tone][0] }),
      tone && browser.action.setBadgeTextColor?.({ tabId: tab, color: COLOURS[tone][1] }),
    ]);
  } catch {
    // The tab is gone; so is its badge.
  }
}

/** On every tab that is not claude.ai's, whose badges are their own: a reminder has rung. */
export async function showDue(due: boolean, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: due ? '•' : '' }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS.steps[0] }),
    browser.action.setBadgeTextColor?.({ color: COLOURS.steps[1] }),
  ]);
}
