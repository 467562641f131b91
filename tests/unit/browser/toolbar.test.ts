import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../../browser/browser';
import { showBadge } from '../../../browser/toolbar';
import type { Badge } from '../../../guide/badge';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Relative luminance of `#rrggbb`, as WCAG 2 reckons. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each<[Badge, background: string, letters: string, contrast: number]>([
  [{ text: '!', tone: 'alarm' }, '#D0241C', '#FFFFFF', 5.3],
  [{ text: '4', tone: 'steps', left: 4 }, '#7BCFD9', '#04252B', 9.0],
  [{ text: '?', tone: 'unknown' }, '#C9D2D5', '#1D2B30', 9.5],
  [{ text: '$', tone: 'care' }, '#FFC857', '#2A1C00', 10.8],
])('%j', async (badge, background, letters, contrast) => {
  const { action } = browser;
  const set = {
    text: vi.spyOn(action, 'setBadgeText').mockResolvedValue(),
    title: vi.spyOn(action, 'setTitle').mockResolvedValue(),
    background: vi.spyOn(action, 'setBadgeBackgroundColor').mockResolvedValue(),
    letters: vi.spyOn(action, 'setBadgeTextColor').mockResolvedValue(),
  };
  await showBadge(7, badge, 'in words');
  expect(set.text).toHaveBeenCalledWith({ tabId: 7, text: badge.text });
  expect(set.title).toHaveBeenCalledWith({ tabId: 7, title: 'in words' });
  expect(set.background).toHaveBeenCalledWith({ tabId: 7, color: background });
  expect(set.letters).toHaveBeenCalledWith({ tabId: 7, color: letters });
  const [a, b] = [luminance(background), luminance(letters)];
  const reached = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  expect(reached).toBeGreaterThanOrEqual(contrast - 0.05);
});
