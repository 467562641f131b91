import { i18n } from '#i18n';
import type { Contradiction } from '../../guide/contradiction';
import { formatMoney } from '../../guide/money';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { formatMoment } from './moments';
import { workspaceName } from './names';
import { sayObstacle } from './obstacles';

/** What claude.ai says against a message, what to do about it, and when that was read. */
export function sayContradiction(against: Contradiction, model: GuideModel): string {
  const { now, language } = model;
  const said = sayAgainst(against, model);
  return 'at' in against && against.at !== undefined
    ? `${said} (${i18n.t('evidence.read', [formatMoment(against.at, now, language)])})`
    : said;
}

/** The short of it, in the place of the message's own name. */
export function nameContradiction({ kind }: Contradiction): string {
  switch (kind) {
    case 'credits-off':
      return i18n.t('diagnosis.against.title.creditsOff');
    case 'claimed':
      return i18n.t('diagnosis.against.title.claimed');
    case 'claimed-empty':
      return i18n.t('diagnosis.against.title.claimedEmpty');
    case 'funded':
      return i18n.t('diagnosis.against.title.funded');
    case 'uncapped':
    case 'below-cap':
      return i18n.t('diagnosis.against.title.cap');
    case 'other-cause':
      return i18n.t('diagnosis.against.title.other');
    case 'in-workspace':
      return i18n.t('diagnosis.against.title.inWorkspace');
  }
}

function sayAgainst(against: Contradiction, model: GuideModel): string {
  const { standing, quotes, language } = model;
  const name = workspaceName(standing, quotes);
  switch (against.kind) {
    case 'credits-off':
      return i18n.t('diagnosis.against.creditsOff');
    case 'claimed':
      return i18n.t('diagnosis.against.claimed', [name]);
    case 'claimed-empty':
      return i18n.t('diagnosis.against.claimedEmpty');
    case 'funded':
      return i18n.t('diagnosis.against.funded', [formatMoney(against.balance, language), name]);
    case 'uncapped':
      return i18n.t('diagnosis.against.uncapped', [name]);
    case 'below-cap':
      return i18n.t('diagnosis.against.belowCap', [
        formatMoney(against.used, language),
        formatBrief(against.limit, language),
        name,
      ]);
    case 'other-cause':
      return sayObstacle(model) ?? '';
    case 'in-workspace':
      return i18n.t('diagnosis.against.inWorkspace', [name]);
  }
}
