/** The dialogs that change money. */
import { useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { Dialog } from './dialog.tsx';
import { close, Form, MoneyField, minor, plain } from './money-form.tsx';
import { current, isTeamOrEnterprise } from './session.ts';
import { type UsageData, useView } from './store.ts';
import { buyTitle, t } from './text.ts';
import { buy, setMonthlyLimit, setReload } from './usage-data.ts';

function LimitDialog({ limit }: Pick<UsageData, 'limit'>) {
  const [amount, setAmount] = useState(plain(limit?.monthly_credit_limit, ''));
  const save = () => {
    const value = minor(amount);
    if (value !== undefined) void setMonthlyLimit(value);
  };
  const field = (
    <MoneyField
      label={t('monthly-spend-limit')}
      name="monthly-limit"
      value={amount}
      onInput={setAmount}
    />
  );
  return (
    <Dialog title={t('set-spend-limit')} onClose={close}>
      <Form note={t('limit-note')} onSubmit={save} fields={field}>
        <Button onClick={() => void setMonthlyLimit(null)}>{t('set-to-unlimited')}</Button>
        <Button kind="dark" isSubmit>
          {t('set-spend-limit')}
        </Button>
      </Form>
    </Dialog>
  );
}

function ReloadDialog({ balance }: Pick<UsageData, 'balance'>) {
  const now = balance?.auto_reload_settings;
  const isOn = now?.enabled === true;
  const [threshold, setThreshold] = useState(plain(now?.threshold_in_minor_units, '5'));
  const [target, setTarget] = useState(plain(now?.reload_to_in_minor_units, '15'));
  const [from, to] = [minor(threshold), minor(target)];
  const send = (enabled: boolean) => {
    if (from !== undefined && to !== undefined && to > from) void setReload(enabled, from, to);
  };
  const fields = (
    <>
      <MoneyField
        label={t('reload-threshold')}
        name="reload-threshold"
        value={threshold}
        onInput={setThreshold}
      />
      <MoneyField
        label={t('reload-target')}
        name="reload-target"
        value={target}
        onInput={setTarget}
      />
    </>
  );
  return (
    <Dialog title={t(isOn ? 'edit-auto-reload' : 'turn-on-auto-reload')} onClose={close}>
      <Form note={t('reload-note')} onSubmit={() => send(true)} fields={fields}>
        {isOn && <Button onClick={() => send(false)}>{t('turn-off')}</Button>}
        <Button kind="dark" isSubmit>
          {t(isOn ? 'save' : 'turn-on')}
        </Button>
      </Form>
    </Dialog>
  );
}

function BuyDialog() {
  const [amount, setAmount] = useState('50');
  const isTeam = isTeamOrEnterprise(current()?.organization);
  const pay = () => {
    const value = minor(amount);
    if (value !== undefined) void buy(value);
  };
  const field = <MoneyField label={t('amount')} name="amount" value={amount} onInput={setAmount} />;
  return (
    <Dialog title={buyTitle()} onClose={close}>
      <Form note={t(isTeam ? 'buy-note' : 'buy-note-personal')} onSubmit={pay} fields={field}>
        <Button kind="dark" isSubmit>
          {t('buy')}
        </Button>
      </Form>
    </Dialog>
  );
}

export function MoneyDialogs() {
  const { dialog, usage, path, modal } = useView();
  const isUsage = path.endsWith('/usage') || modal === 'usage';
  if (!dialog || typeof usage === 'string' || !isUsage) return null;
  if (dialog === 'limit') return <LimitDialog limit={usage.limit} />;
  if (dialog === 'auto-reload') return <ReloadDialog balance={usage.balance} />;
  return <BuyDialog />;
}
