import { i18n } from '#i18n';
import { obstacleOf } from '../../guide/obstacle';
import type { GuideModel } from '../model';
import { workspaceName } from './names';

/** Why requests are not paid, where claude.ai names a reason that no step says already. */
export function sayObstacle({ reading, standing, quotes }: GuideModel): string | undefined {
  const name = workspaceName(standing, quotes);
  switch (obstacleOf(reading?.obstacle?.value ?? '')) {
    case 'out-of-credits':
      return i18n.t('blocker.outOfCredits', [name]);
    case 'organization-cap':
      return i18n.t('blocker.organizationCap', [name]);
    case 'own-cap':
      return i18n.t('blocker.ownCap', [name]);
    case 'switched-off':
      return standing.kind === 'manager' ? undefined : i18n.t('blocker.switchedOff', [name]);
    case 'member-off':
      return i18n.t('blocker.memberOff', [name]);
    case 'unfamiliar':
      return i18n.t('blocker.unfamiliarReason', [name]);
    default:
      return undefined;
  }
}
