import { i18n } from '#i18n';
import type { TabState } from '../../browser/messages';
import { storeFor } from '../../browser/storage';
import { claudeTabs, withTab } from '../../browser/tabs';
import { showBadge } from '../../browser/toolbar';
import { type Badge, chooseBadge } from '../../guide/badge';
import { displayName } from '../../guide/organization';
import { type RecalledScene, type Remembered, recallScene } from '../../guide/scene';

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
  const scene = recallScene(memory, { ...state, onUsagePage: state.place !== 'other' }, Date.now());
  const badge: Badge = scene ? chooseBadge(scene) : { text: '' };
  await showBadge(tab, badge, tooltip(badge, scene));
}

function tooltip(badge: Badge, scene: RecalledScene | undefined): string {
  const standing = scene?.standing;
  if (badge.text === '' || !standing) return i18n.t('badge.none');
  if (badge.text === '?') return scene.ousted ? i18n.t('badge.ousted') : i18n.t('badge.unknown');
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
  return i18n.t('badge.none');
}
