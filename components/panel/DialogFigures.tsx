import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviseCap, adviseMeasuredCap, adviseReload } from '../../guide/advice';
import { RichText } from '../controls/RichText';
import type { GuideModel } from '../model';
import { formatAdvice } from '../words/amounts';

interface Props {
  model: GuideModel;
  subject: 'auto-reload' | 'spend-cap';
}

/** The figures that an open dialog of claude.ai's asks for, and nothing else. */
export function DialogFigures({ model, subject }: Props): JSX.Element {
  return (
    <p class="dialog-figures" data-figures={subject}>
      <RichText text={subject === 'auto-reload' ? sayReload(model) : sayLimit(model)} />
    </p>
  );
}

function sayReload(model: GuideModel): string {
  const { reload, teamSize = model.reading?.teamSize?.value } = model.settings ?? {};
  const { threshold, reloadTo } = adviseReload(teamSize, reload, model.measured);
  return i18n.t('panel.dropReload', [
    formatAdvice(threshold, model),
    formatAdvice(reloadTo, model),
  ]);
}

/** By measured use; before that the upper end for the way of working that is set, or for moderate use. */
function sayLimit(model: GuideModel): string {
  const {
    monthlyCap,
    wayOfWorking = 'moderate',
    teamSize = model.reading?.teamSize?.value,
  } = model.settings ?? {};
  const { measured } = model;
  const usual = measured
    ? adviseMeasuredCap(measured)
    : adviseCap(teamSize ?? 1, wayOfWorking)?.perMonth[1];
  const limit = monthlyCap ?? usual ?? 0;
  return i18n.t('panel.limitTo', [formatAdvice(limit, model)]);
}
