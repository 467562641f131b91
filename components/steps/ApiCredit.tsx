import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ApiCredit as Credit } from '../../guide/api-credit';
import { formatWhole } from '../../guide/money';
import { ActButton } from '../controls/ActButton';
import { Icon } from '../controls/Icon';
import { RichText } from '../controls/RichText';
import { trusted } from '../controls/trusted';
import type { Given } from '../step-props';
import { sayPaysFor } from '../words/offers';

/** What else is the organization's, and no step: neither counted nor ever next. */
export function ApiCredit({ given }: { given: Given }): JSX.Element | null {
  const { apiCredit: credit, language } = given.model;
  const id = useId();
  // In the popup the list is what was asked for, and this a line of it.
  const [opened, setOpened] = useState(given.place === 'page');
  if (!credit) return null;
  const { status, evidence, campaign } = credit;
  const head = (
    <>
      <Icon name={status === 'done' ? 'tick' : 'plus'} />
      <span class="step-name">
        <RichText text={i18n.t('offer.api.also', [i18n.t('offer.name.apiCredit')])} />
      </span>
      <span class="step-figure">{figureOf(credit, language)}</span>
    </>
  );
  return (
    <section
      class="also-yours"
      data-offer="api-credit"
      data-status={status}
      data-evidence={evidence}
      aria-label={i18n.t('offer.name.apiCredit')}
    >
      {status === 'todo' && given.place === 'popup' ? (
        <button
          type="button"
          class="also-head"
          aria-expanded={opened}
          aria-controls={opened ? id : undefined}
          onClick={trusted(() => setOpened(!opened))}
        >
          {head}
        </button>
      ) : (
        <p class="also-head">{head}</p>
      )}
      {status === 'todo' ? (
        opened && (
          <div id={id}>
            <p class="why">
              {sayRates(credit, language)} {sayPaysFor(campaign.paysFor)}{' '}
              {i18n.t('offer.api.needs')}
            </p>
            <Acts given={given} />
          </div>
        )
      ) : (
        <div class="acts">
          <ActButton act={given.act} action={{ type: 'unmark', step: 'api-credit' }} look="link">
            {i18n.t('evidence.undo')}
          </ActButton>
        </div>
      )}
    </section>
  );
}

function Acts({ given: { act, pointing } }: { given: Given }): JSX.Element {
  const isPointing = pointing?.step === 'api-credit' && pointing.state !== 'lost';
  return (
    <div class="acts">
      {isPointing ? (
        <ActButton act={act} action={{ type: 'stop' }} look="link">
          {i18n.t('act.stopPointing')}
        </ActButton>
      ) : (
        <ActButton act={act} action={{ type: 'show', step: 'api-credit' }} look="link">
          {i18n.t('offer.api.show')}
        </ActButton>
      )}
      <ActButton act={act} action={{ type: 'mark', step: 'api-credit' }} look="link">
        {i18n.t('offer.api.linked')}
      </ActButton>
      <ActButton act={act} action={{ type: 'decline', step: 'api-credit' }} look="link">
        {i18n.t('offer.api.notForUs')}
      </ActButton>
    </div>
  );
}

function figureOf({ status, worth }: Credit, language: string): string {
  if (status === 'done') return i18n.t('offer.api.saidLinked');
  if (status === 'skipped') return i18n.t('offer.api.saidNot');
  return worth ? i18n.t('offer.api.perMonth', [formatWhole(worth, 'USD', language)]) : '';
}

function sayRates({ campaign: { worth } }: Credit, language: string): string {
  if (!worth) return '';
  const dollars = (units: number) => formatWhole(units, 'USD', language);
  return i18n.t('offer.api.rates', [
    dollars(worth.standard),
    dollars(worth.premium),
    dollars(worth.most),
  ]);
}
