import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Figures } from '../controls/Figures';
import { Instruction } from '../controls/Instruction';
import { ShowActs } from '../controls/ShowActs';
import type { Given } from '../step-props';

/** The monthly cap while there is none: suggestions, as the sums they are. */
export function SpendCap({ given }: { given: Given }): JSX.Element {
  const { quotes, later } = given.model;
  return (
    <>
      <Instruction
        given={given}
        step="spend-cap"
        what={i18n.t('step.spendCap.why')}
        target={quotes.adjustLimit}
        byHand={[i18n.t('step.spendCap.byHand', [quotes.adjustLimit])]}
      />
      {later?.cap && (
        <>
          <p class="why">{later.cap.basis}</p>
          <Figures rows={later.cap.rows} />
          <p class="why">{i18n.t('step.spendCap.week')}</p>
        </>
      )}
      <ShowActs given={given} step="spend-cap" />
    </>
  );
}
