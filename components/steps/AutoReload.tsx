import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CostNotice } from '../controls/CostNotice';
import { Figures } from '../controls/Figures';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';

/** Auto-reload while it is off. Nothing is pointed at before it is said what it charges. */
export function AutoReload({ given }: { given: Given }): JSX.Element {
  const { quotes, reading, later } = given.model;
  const { disabledReason: reason, paymentFailed } = reading?.autoReload?.value ?? {};
  return (
    <>
      {reason && (
        <p class="what">
          {paymentFailed
            ? i18n.t('step.autoReload.failed', [reason])
            : i18n.t('step.autoReload.turnedOff', [reason])}
        </p>
      )}
      {later?.reload && (
        <>
          <Instruction
            given={given}
            step="auto-reload"
            what={later.reload.basis}
            target={quotes.autoReload}
            byHand={[i18n.t('step.autoReload.byHand', [quotes.currentBalance])]}
          />
          <Figures rows={later.reload.rows} />
          <CostNotice title={i18n.t('cost.beforeSwitchOn')} lines={later.reload.before ?? []} />
          <ShowActs given={given} step="auto-reload" />
        </>
      )}
    </>
  );
}
