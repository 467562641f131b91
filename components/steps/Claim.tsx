import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CostNotice } from '../controls/CostNotice';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';

/** The claim while it can be made. */
export function Claim({ given }: { given: Given }): JSX.Element {
  const { quotes, reading } = given.model;
  const reload = reading?.autoReload?.value.on;
  return (
    <>
      <Instruction
        given={given}
        step="claim"
        what={i18n.t('step.claim.what', [quotes.claim])}
        target={quotes.claim}
      />
      <p class="why">{i18n.t('step.claim.why')}</p>
      <CostNotice
        title={i18n.t('cost.beforeClick')}
        lines={[
          ...(reading?.offer?.value.needsPayment ? [i18n.t('step.claim.needsPayment')] : []),
          i18n.t('step.claim.turnsOn'),
          reload === undefined
            ? i18n.t('step.claim.reloadUnknown')
            : reload
              ? i18n.t('step.claim.reloadOn')
              : i18n.t('step.claim.reloadOff'),
          i18n.t('panel.notClaim'),
        ]}
      />
      <ShowActs given={given} step="claim" />
    </>
  );
}
