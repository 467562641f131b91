import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { QuietHours } from '../../guide/watch/watch';
import { onLeft } from '../controls/onLeft';

interface AmountProps {
  /** Whole units of the workspace's currency; absent: switched off. */
  value: number | undefined;
  /** As in "USD"; dollars where the workspace's is not known. */
  currency: string | undefined;
  language: string;
  onChange: (value: number) => void;
}

/** Below which balance the person wants to be told. */
export function Amount({ value, currency, language, onChange }: AmountProps): JSX.Element {
  const { sign, isFirst } = signOf(currency?.match(/^[A-Z]{3}$/)?.[0] ?? 'USD', language);
  const field = (
    <input
      type="number"
      min={1}
      inputmode="numeric"
      value={value ?? ''}
      disabled={value === undefined}
      aria-label={i18n.t('watch.balance')}
      data-action="watch-below"
      onChange={onLeft((text) => {
        const amount = Number.parseInt(text, 10);
        if (amount >= 1) onChange(amount);
      })}
    />
  );
  return isFirst ? (
    <>
      {sign} {field}
    </>
  ) : (
    <>
      {field} {sign}
    </>
  );
}

/** A currency's sign, and on which side of a figure it stands in this language. */
function signOf(currency: string, language: string): { sign: string; isFirst: boolean } {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return {
    sign: parts[at]?.value ?? currency,
    isFirst: at < parts.findIndex(({ type }) => type === 'integer'),
  };
}

interface HoursProps {
  /** Absent: switched off. */
  value: QuietHours | undefined;
  onChange: (value: QuietHours) => void;
}

/** From which hour to which nothing is told; whole hours, as the browser writes times. */
export function Hours({ value, onChange }: HoursProps): JSX.Element {
  const field = (side: 'from' | 'to', name: string) => (
    <input
      type="time"
      step={3600}
      value={value ? `${`${value[side]}`.padStart(2, '0')}:00` : ''}
      disabled={!value}
      aria-label={name}
      data-action={`watch-quiet-${side}`}
      onChange={onLeft((text) => {
        const hour = Number.parseInt(text, 10);
        if (value && hour >= 0 && hour <= 23) onChange({ ...value, [side]: hour });
      })}
    />
  );
  return (
    <>
      {field('from', i18n.t('watch.quietFrom'))} {i18n.t('watch.quietTo')}{' '}
      {field('to', i18n.t('watch.quietTo'))}
    </>
  );
}
