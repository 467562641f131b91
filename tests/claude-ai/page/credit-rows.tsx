/** The rows about money, for the organization and for a personal plan alike. */
import { Button, Meter, Row, Switch } from './controls.tsx';
import { c } from './generation.ts';
import { change, type UsageData } from './store.ts';
import { buyTitle, day, money, nextMonth, switchTitle, t } from './text.ts';
import { setEnabled } from './usage-data.ts';

export function SpentRow({ limit }: Pick<UsageData, 'limit'>) {
  const used = limit?.used_credits ?? 0;
  const cap = limit?.monthly_credit_limit;
  const percent = cap ? Math.min(100, Math.round((used / cap) * 100)) : 0;
  const title = t('spent', { formattedUsageAmount: money(used, limit?.currency) });
  const note = t('resets', { date: day(nextMonth(), false) });
  return <Row title={title} note={note} below={<Meter percent={percent} label={title} />} />;
}

export function LimitRow({ limit }: Pick<UsageData, 'limit'>) {
  const cap = limit?.monthly_credit_limit ?? null;
  const note = cap === null ? t('unlimited') : money(cap, limit?.currency);
  return (
    <Row title={t('monthly-spend-limit')} note={note}>
      <Button onClick={() => change({ dialog: 'limit' })}>{t('adjust-limit')}</Button>
    </Row>
  );
}

export function BalanceRow({ balance }: Pick<UsageData, 'balance'>) {
  const isOn = balance?.auto_reload_settings?.enabled === true;
  const note = (
    <>
      {t('current-balance')} ·{' '}
      <Button kind="link" onClick={() => change({ dialog: 'auto-reload' })}>
        {t('auto-reload')} {t(isOn ? 'on' : 'off')}
      </Button>
    </>
  );
  return (
    <Row title={money(balance?.amount ?? 0, balance?.currency)} note={note}>
      <Button onClick={() => change({ dialog: 'buy' })}>{buyTitle()}</Button>
    </Row>
  );
}

export function PromotionRows({ balance }: Pick<UsageData, 'balance'>) {
  return balance?.promo_tranches.map((tranche) => (
    <Row
      key={tranche.granted_at}
      title={t('promotional-credit')}
      note={t('expires', { date: day(tranche.expires_at) })}
    >
      <span class={c('figure')}>
        {money(tranche.remaining_amount_minor_units, tranche.currency)}
      </span>
    </Row>
  ));
}

export function SwitchRow({ limit, note }: Pick<UsageData, 'limit'> & { note: string }) {
  const isOn = limit?.is_enabled === true;
  return (
    <Row title={switchTitle()} note={note}>
      <Switch isOn={isOn} label={switchTitle()} onChange={(next) => void setEnabled(next)} />
    </Row>
  );
}
