import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isAlone } from '../../guide/standing';
import type { StepName } from '../../guide/steps';
import type { Given } from '../step-props';
import { Instructions } from './Instructions';
import { Looking } from './Looking';
import { RichText } from './RichText';

interface Props {
  given: Given;
  step: StepName;
  /** What to do, where the guide can point at it. */
  what: string;
  /** claude.ai's label of what is pointed at. */
  target: string;
  /** The same in lines, for a page that the guide does not know. */
  byHand?: readonly string[];
}

/** Whether this step has to be told in words, as pointing failed. */
export function toldInWords({ model, pointing }: Given, step: StepName): boolean {
  return model.report !== undefined || (pointing?.step === step && pointing.state === 'lost');
}

/** What to do on the page: pointed at, being looked for, or in words. */
export function Instruction({ given, step, what, target, byHand }: Props): JSX.Element {
  const { model, pointing } = given;
  if (pointing?.step === step && pointing.state === 'looking') {
    return <Looking text={i18n.t('pointing.looking', [target])} />;
  }
  if (!toldInWords(given, step)) {
    return (
      <p class="what">
        <RichText text={what} />
      </p>
    );
  }
  const { organizationSettings, usage } = model.quotes;
  const open = isAlone(model.standing)
    ? i18n.t('pointing.openOwnUsage')
    : i18n.t('pointing.openUsage', [organizationSettings, usage]);
  return (
    <>
      <p class="what">
        {model.report === undefined ? i18n.t('pointing.lost') : i18n.t('pointing.byHand')}
      </p>
      <Instructions lines={[open, ...(byHand ?? [what])]} />
    </>
  );
}
