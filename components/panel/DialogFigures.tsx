import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { adviceBasis, adviseLimit, adviseReload } from '../../guide/advice';
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
  const { threshold, reloadTo } = adviseReload(adviceBasis(model));
  return i18n.t('panel.dropReload', [
    formatAdvice(threshold, model),
    formatAdvice(reloadTo, model),
  ]);
}

function sayLimit(model: GuideModel): string {
  return i18n.t('panel.limitTo', [formatAdvice(adviseLimit(adviceBasis(model)), model)]);
}
