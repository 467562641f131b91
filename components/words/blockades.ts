import { i18n } from '#i18n';
import type { Blockade, BlockadeName } from '../../guide/blockade';
import { formatMoney } from '../../guide/money';
import type { GuideModel } from '../model';
import { formatBrief } from './amounts';
import { formatMoment } from './moments';
import { workspaceName } from './names';

/** A reason for which a tool may still be rejected, and what claude.ai says about it. */
export interface BlockadeLine {
  name: BlockadeName;
  verdict: Blockade['verdict'];
  reason: string;
  said: string;
}

export function sayBlockade(blockade: Blockade, model: GuideModel): BlockadeLine {
  const { name, verdict } = blockade;
  return { name, verdict, reason: nounOf(blockade), said: sayVerdict(blockade, model) };
}

function nounOf({ name }: Blockade): string {
  switch (name) {
    case 'credits-off':
      return i18n.t('stillBlocked.creditsOff');
    case 'cap':
      return i18n.t('diagnosis.title.organizationCap');
    case 'own-limit':
      return i18n.t('diagnosis.title.memberCap');
    case 'empty':
      return i18n.t('diagnosis.title.organizationOut');
    case 'other-organization':
      return i18n.t('stillBlocked.otherOrganization');
    case 'api-key':
      return i18n.t('stillBlocked.apiKey');
  }
}

function sayVerdict(blockade: Blockade, model: GuideModel): string {
  const { at, verdict, name } = blockade;
  const { now, language, standing, quotes } = model;
  if (verdict === 'unread') return i18n.t('stillBlocked.unread');
  if (name === 'own-limit' && verdict === 'look') return i18n.t('stillBlocked.lookLimits');
  if (name === 'other-organization') {
    return i18n.t('stillBlocked.signAgain', [workspaceName(standing, quotes)]);
  }
  if (name === 'api-key') return i18n.t('stillBlocked.lookKey');
  const figure = figureOf(blockade, model);
  const read = formatMoment(at ?? now, now, language);
  return verdict === 'so'
    ? i18n.t('stillBlocked.so', [figure, read])
    : i18n.t('stillBlocked.notSo', [figure, read]);
}

function figureOf({ name, verdict, amount, limit }: Blockade, { language }: GuideModel): string {
  if (name === 'credits-off') {
    return verdict === 'so' ? i18n.t('figure.creditsOff') : i18n.t('stillBlocked.creditsOn');
  }
  if (name === 'empty') return amount ? formatMoney(amount, language) : '';
  if (!limit) return i18n.t(verdict === 'so' ? 'figure.capReached' : 'stillBlocked.uncapped');
  return amount
    ? i18n.t('stillBlocked.used', [formatMoney(amount, language), formatBrief(limit, language)])
    : formatBrief(limit, language);
}
