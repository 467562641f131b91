import { i18n } from '#i18n';
import { formatMoney } from '../../guide/money';
import { type Blocker, findBlocker } from '../../guide/obstacle';
import type { GuideModel } from '../model';
import { workspaceName } from './names';

/** Why requests are not paid, where no step says it already. */
export function sayObstacle({
  reading,
  standing,
  quotes,
  language,
}: GuideModel): string | undefined {
  const blocker = findBlocker(standing, reading);
  const name = workspaceName(standing, quotes);
  switch (blocker?.kind) {
    case 'out-of-credits':
      return i18n.t('blocker.outOfCredits', [name]);
    case 'organization-cap':
      return blocker.isZero
        ? i18n.t('blocker.organizationCapZero', [name])
        : i18n.t('blocker.organizationCap', [name]);
    case 'own-cap':
      return sayOwnLimit(blocker, name, language);
    case 'switched-off':
      if (standing.kind === 'manager') return undefined;
      return blocker.whose
        ? i18n.t('blocker.memberOff', [name])
        : i18n.t('blocker.switchedOff', [name]);
    case 'member-off':
      return sayMemberOff(blocker, name);
    case 'service':
      return i18n.t('blocker.service', [name]);
    case 'unfamiliar':
      return i18n.t('blocker.unfamiliarReason', [name]);
    case 'not-read':
      // Of a manager each step says for itself what could not be read.
      return standing.kind === 'member' && reading ? i18n.t('blocker.notRead', [name]) : undefined;
    default:
      return undefined;
  }
}

function sayOwnLimit({ used, limit }: Blocker, name: string, language: string): string {
  return used && limit
    ? i18n.t('blocker.ownCapFigures', [
        name,
        formatMoney(used, language),
        formatMoney(limit, language),
      ])
    : i18n.t('blocker.ownCap', [name]);
}

function sayMemberOff({ isZero, whose }: Blocker, name: string): string {
  if (whose === 'group') return i18n.t('blocker.groupZero', [name]);
  if (whose === 'seat' && isZero) return i18n.t('blocker.seatZero', [name]);
  if (whose !== 'member') return i18n.t('blocker.memberOff', [name]);
  return isZero ? i18n.t('blocker.ownCapZero', [name]) : i18n.t('blocker.memberDisabled', [name]);
}
