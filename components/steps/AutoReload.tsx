import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Before } from '../Before';
import { Figures } from '../Figures';
import type { Given } from '../given';
import { ShowActs } from '../ShowActs';
import { Where } from '../Where';

/** Auto-reload while it is off. Nothing is pointed at before it is said what it charges. */
export function AutoReload({ given }: { given: Given }): JSX.Element {
  const { quotes, reading, later } = given.model;
  const { disabledReason: reason, paymentFailed } = reading?.autoReload?.value ?? {};
  return (
    <>
      {reason && (
        <p class="what">
          {paymentFailed ? i18n.t('reload.failed', [reason]) : i18n.t('truth.reloadOff', [reason])}
        </p>
      )}
      {later?.reload && (
        <>
          <Where
            given={given}
            step="auto-reload"
            what={later.reload.basis}
            target={quotes.autoReload}
            byHand={[i18n.t('reload.byHand', [quotes.currentBalance])]}
          />
          <Figures rows={later.reload.rows} />
          <Before title={i18n.t('before.switchOn')} lines={later.reload.before ?? []} />
          <ShowActs given={given} step="auto-reload" />
        </>
      )}
    </>
  );
}
