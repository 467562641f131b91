import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviceBasis } from '../../guide/advice';
import { ActButton } from '../controls/ActButton';
import type { Given } from '../step-props';
import { nameOfWay } from '../words/cap';

const WAYS = ['light', 'moderate', 'heavy'] as const;

/** The way of working, chosen where its sum stands. */
export function WaysOfWorking({ given: { model, act } }: { given: Given }): JSX.Element {
  const { way: chosen } = adviceBasis(model);
  return (
    <fieldset class="segments">
      <legend class="unseen">{i18n.t('settings.way')}</legend>
      {WAYS.map((way) => (
        <ActButton
          key={way}
          act={act}
          action={{ type: 'choose-way', way }}
          look="segment"
          pressed={way === chosen}
        >
          {nameOfWay(way)}
        </ActButton>
      ))}
    </fieldset>
  );
}
