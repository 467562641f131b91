import { i18n } from '#i18n';
import { browser } from '../../browser/browser';
import type { TabState } from '../../browser/messages';
import { storeFor } from '../../browser/storage';
import { claudeTabs, withTab } from '../../browser/tabs';
import { showBadge } from '../../browser/toolbar';
import { quotesIn } from '../../claude/page/quotes';
import type { GuideModel } from '../../components/model';
import { listed } from '../../components/words/names';
import { nounOf } from '../../components/words/nouns';
import { sayToday } from '../../components/words/today';
import { type Badge, chooseBadge } from '../../guide/badge';
import { displayName } from '../../guide/organization';
import { asOfMonth } from '../../guide/past-month';
import { type RecalledScene, type Remembered, recallScene } from '../../guide/scene';
import { judgeToday } from '../../guide/today';

/** Shows on every claude.ai tab what is known of it now. */
export async function refreshAllBadges(): Promise<void> {
  await Promise.all((await claudeTabs()).map(refreshBadge));
}

/** As the tab is by now: an arrival meanwhile is not painted over. */
export function refreshBadge(tab: number): Promise<void> {
  return withTab(tab, async (state) => {
    if (state) await showTab(tab, state, await storeFor(state).read());
  });
}

export async function showTab(tab: number, state: TabState, memory: Remembered): Promise<void> {
  const now = Date.now();
  const view = { ...state, onUsagePage: state.place !== 'other' };
  const scene = recallScene(asOfMonth(memory, now), view, now);
  const badge: Badge = scene ? chooseBadge(scene) : { text: '' };
  await showBadge(tab, badge, tooltip(badge, scene, state.language));
}

/** @param pageLanguage the page's own, in which its labels are quoted. */
function tooltip(
  badge: Badge,
  scene: RecalledScene | undefined,
  pageLanguage: string | undefined,
): string {
  const standing = scene?.standing;
  if (badge.text === '' || !standing) return i18n.t('badge.none');
  if (badge.text === '?') return sayUnknown(scene, pageLanguage);
  if (standing.kind === 'wrong-organization') {
    const { current, target } = standing;
    return i18n.t('badge.wrongAccount', [displayName(current), target.name]);
  }
  if (standing.kind === 'personal-only') {
    return i18n.t('badge.personalOnly', [displayName(standing.current)]);
  }
  if (standing.kind === 'manager' && 'left' in badge) {
    const left = i18n.t('badge.stepsLeft', badge.left);
    return i18n.t('badge.inWorkspace', [standing.organization.name, left]);
  }
  const today = judgeToday(scene);
  const [sentence] = (today && sayToday(today, asShown(scene, pageLanguage))) ?? [];
  return sentence && standing.kind === 'manager'
    ? i18n.t('badge.inWorkspace', [standing.organization.name, sentence])
    : i18n.t('badge.none');
}

/** What could not be read, by name; or since when nothing was. */
function sayUnknown(scene: RecalledScene, pageLanguage: string | undefined): string {
  const { standing, steps, changed, ousted } = scene;
  if (ousted) return i18n.t('badge.ousted');
  if (standing.kind === 'signed-out') return i18n.t('failure.signedOut');
  if (standing.kind !== 'manager') return i18n.t('today.failed');
  const unread = steps.filter(({ status, was }) => status === 'unknown' && !was);
  // An answer in a form that is not known costs steps, unless the page stands in for it.
  if (changed && unread.length === 0) return i18n.t('page.changed');
  const today = judgeToday(scene);
  const { name } = standing.organization;
  if (today === 'old') {
    const said = sayToday(today, asShown(scene, pageLanguage))?.join(' ') ?? '';
    return i18n.t('badge.inWorkspace', [name, said]);
  }
  const names = unread.map((step) => nounOf(step.name));
  return i18n.t('badge.unread', [name, listed(names, browser.i18n.getUILanguage())]);
}

function asShown(scene: RecalledScene, pageLanguage: string | undefined): GuideModel {
  const language = browser.i18n.getUILanguage();
  const quotes = quotesIn(pageLanguage || language);
  const { standing, steps, reading, accepted, outlook, now } = scene;
  return { standing, steps, reading, accepted, outlook, now, quotes, language };
}
