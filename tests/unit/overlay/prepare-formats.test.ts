import { afterEach, expect, it, vi } from 'vitest';
import { prepareFormats } from '../../../entrypoints/overlay/prepare-formats';
import { formatMoney } from '../../../guide/money';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('makes what the first drawing needs before it, in a task of its own', () => {
  vi.useFakeTimers();
  const amounts = vi.spyOn(Intl, 'NumberFormat');
  const days = vi.spyOn(Intl, 'DateTimeFormat');
  prepareFormats('en-US');
  expect(amounts).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(amounts).toHaveBeenCalledOnce();
  expect(days).toHaveBeenCalledOnce();
  formatMoney({ minorUnits: 200, exponent: 0, currency: 'USD' }, 'en-US');
  expect(amounts).toHaveBeenCalledOnce();
});
