import { i18n } from '#i18n';
import { wasClaimed } from '../../guide/blockade';
import type { StepName } from '../../guide/steps';
import type { GuideModel } from '../model';
import { figureOf } from '../steps';
import { formatMoment } from './moments';
import { workspaceName } from './names';
import { nounOf } from './nouns';

const TOLD: readonly StepName[] = ['claim', 'balance', 'auto-reload', 'spend-cap'];

/** The text for support: which workspace, when, and what claude.ai said. No person is named. */
export function saySupport(model: GuideModel): string {
  const { standing, quotes, steps, reading, now, readAt = now, language } = model;
  const claimed =
    standing.kind === 'manager' && wasClaimed(reading, standing.organization.creditClaimed);
  const read = steps
    .filter(({ name }) => TOLD.includes(name))
    .map((step) => `- ${i18n.t('pill.waiting', [nounOf(step.name), figureOf(step, model)])}`)
    .join('\n');
  const filled = [
    workspaceName(standing, quotes),
    formatMoment(readAt, 0, language),
    read,
  ] as const;
  return claimed
    ? i18n.t('message.supportBlocked', [...filled])
    : i18n.t('message.support', [...filled]);
}
