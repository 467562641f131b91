/** The page's texts and figures in its language. */
import phrases from '../phrases.json';
import wording from '../wording.json';
import { now } from './store.ts';

export type TextKey = keyof typeof wording | keyof typeof phrases;

const all: Record<string, Record<string, string>> = { ...wording, ...phrases };

/** Labels of the imagined future markup: none of today's words survives. */
const redesigned: Partial<Record<TextKey, string>> = {
  'claim-heading-usage-credits': 'A {amount} thank-you for your team',
  'claim-heading-extra-usage': 'A {amount} thank-you for your team',
  'claim-button': 'Redeem now',
  'terms-link': 'See the rules',
  'usage-and-spend-limits': 'Consumption',
  'monthly-spend-limit': 'Ceiling per month',
  'adjust-limit': 'Change',
  'current-balance': 'Funds left',
  'auto-reload': 'Refill',
  'buy-usage-credits': 'Top up',
  'buy-extra-usage': 'Top up',
  'turn-on-usage-credits': 'Keep going past the plan',
  'turn-on-extra-usage': 'Keep going past the plan',
  'promotional-credit': 'Gift',
  'spend-limits-by-user': 'People',
  'plan-usage-limits': 'Your plan',
  'your-usage-limits': 'Your share',
  'current-session': 'This session',
  'weekly-limits': 'This week',
  'usage-credits': 'Funds',
  'extra-usage': 'Funds',
  spent: '{formattedUsageAmount} so far',
  unlimited: 'None set',
  usage: 'Consumption',
};

export function t(key: TextKey, values: Record<string, string> = {}): string {
  const { language, generation } = now().settings;
  const own = generation === 'redesigned' ? redesigned[key] : undefined;
  const text = own ?? all[key]?.[language] ?? all[key]?.['en-US'] ?? key;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}

export function isExtraUsage(): boolean {
  const { generation, wording: words } = now().settings;
  return generation === '2025-11' || words === 'extra-usage';
}

/** The switch has an own sentence in two languages; elsewhere it bears the section's name. */
export function switchTitle(): string {
  const isOwn = ['en-US', 'de-DE'].includes(now().settings.language);
  if (isExtraUsage()) return t(isOwn ? 'turn-on-extra-usage' : 'extra-usage');
  return t(isOwn ? 'turn-on-usage-credits' : 'usage-credits');
}

export const creditsTitle = () => t(isExtraUsage() ? 'extra-usage' : 'usage-credits');
export const buyTitle = () => t(isExtraUsage() ? 'buy-extra-usage' : 'buy-usage-credits');

export function money(minor: number, currency: string | null | undefined, isShort = false): string {
  if (!now().settings.writesAmounts) return `$${(minor / 100).toFixed(2)}`;
  const isWhole = isShort && minor % 100 === 0;
  const options: Intl.NumberFormatOptions = { style: 'currency', currency: currency ?? 'USD' };
  if (isWhole) options.minimumFractionDigits = 0;
  return new Intl.NumberFormat(now().settings.language, options).format(minor / 100);
}

export function day(iso: string | null, withYear = true): string {
  if (iso === null) return '';
  if (!now().settings.writesAmounts) return iso.slice(0, 10);
  const options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  if (withYear) options.year = 'numeric';
  return new Intl.DateTimeFormat(now().settings.language, options).format(new Date(iso));
}

export function nextMonth(): string {
  const today = new Date();
  return new Date(today.getFullYear(), today.getMonth() + 1, 1).toISOString();
}
