import type { Standing } from './standing';
import type { Step } from './steps';
import { stepsLeft } from './steps/progress';

/** What a tab's toolbar badge shows. `text` is the same in every language; the tooltip says it in words. */
export type Badge =
  | { text: '' }
  | { text: '!'; tone: 'alarm' }
  | { text: `${number}`; tone: 'steps'; left: number }
  | { text: '?'; tone: 'unknown' };

export interface Scene {
  standing: Standing;
  steps: readonly Step[];
  /** Is the tab on one of claude.ai's usage pages? */
  onUsagePage: boolean;
  /** Does the page, or an answer of claude.ai, look different from what the guide knows? */
  changed: boolean;
  /** Did the person say that the current account is fine? */
  accepted: boolean;
  /** Is a workspace with open steps remembered or expected? Decides about `!` off the usage pages. */
  workspaceOpen: boolean;
}

export function chooseBadge(scene: Scene): Badge {
  const { standing, onUsagePage } = scene;
  switch (standing.kind) {
    case 'wrong-organization':
    case 'personal-only':
      return !scene.accepted && (onUsagePage || scene.workspaceOpen)
        ? { text: '!', tone: 'alarm' }
        : { text: '' };
    case 'manager': {
      const left = stepsLeft(scene.steps);
      if (onUsagePage && (scene.changed || unreadable(scene.steps))) {
        return { text: '?', tone: 'unknown' };
      }
      return left > 0 ? { text: `${left}`, tone: 'steps', left } : { text: '' };
    }
    case 'unknown':
      return onUsagePage ? { text: '?', tone: 'unknown' } : { text: '' };
    default:
      return { text: '' };
  }
}

/**
 * Could claude.ai's answers not be read at all? One missing fact alone is shown by its step, and
 * answers that are still awaited have not failed.
 */
function unreadable(steps: readonly Step[]): boolean {
  const read = steps.some((step) => step.name !== 'account' && step.evidence === 'api');
  return !read && steps.some((step) => step.reason === 'unread' && step.failure);
}
