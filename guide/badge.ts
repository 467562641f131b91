import { isMereSeat } from './standing';
import { stepsLeft } from './steps/progress';
import { DAY_MS } from './time';
import { isUnreadable, judgeToday, moneyReadAt, type Situation } from './today';

/** What a tab's toolbar badge shows. `text` is the same in every language; the tooltip says it in words. */
export type Badge =
  | { text: '' }
  | { text: '!'; tone: 'alarm' }
  | { text: '$'; tone: 'care' }
  | { text: `${number}`; tone: 'steps'; left: number }
  | { text: '?'; tone: 'unknown' };

export interface Scene extends Situation {
  /** Is the tab on one of claude.ai's usage pages? */
  onUsagePage: boolean;
  /** Does the page, or an answer of claude.ai, look different from what the guide knows? */
  changed: boolean;
  /** Does the page not let the guide stand? */
  ousted?: boolean | undefined;
  /** Is a workspace with open steps remembered or expected? Decides about `!` off the usage pages. */
  workspaceOpen: boolean;
}

const NONE: Badge = { text: '' };
const UNKNOWN: Badge = { text: '?', tone: 'unknown' };

/** After that a balance of long ago is worth no silence any more. */
const LONG_UNREAD_MS = 7 * DAY_MS;

/** `!` outranks `?`, `?` outranks `$`, and `$` the digits, as in what today is about. */
export function chooseBadge(scene: Scene): Badge {
  const badge = badgeByStanding(scene);
  const isAlarm = 'tone' in badge && badge.tone === 'alarm';
  return scene.ousted && scene.onUsagePage && !isAlarm ? UNKNOWN : badge;
}

function badgeByStanding(scene: Scene): Badge {
  const { standing, onUsagePage } = scene;
  switch (standing.kind) {
    case 'wrong-organization':
    case 'personal-only':
      return !scene.accepted && !isMereSeat(standing) && (onUsagePage || scene.workspaceOpen)
        ? { text: '!', tone: 'alarm' }
        : NONE;
    case 'manager':
      return onUsagePage && scene.changed ? UNKNOWN : badgeOfToday(scene);
    case 'signed-out':
    case 'unknown':
      return onUsagePage ? UNKNOWN : NONE;
    default:
      return NONE;
  }
}

function badgeOfToday(scene: Scene): Badge {
  switch (judgeToday(scene)) {
    case 'unreadable':
      return isUnreadable(scene.steps) && scene.onUsagePage ? UNKNOWN : digits(scene);
    case 'old':
      return isLongUnread(scene) ? UNKNOWN : NONE;
    case 'cap-reached':
    case 'reload-failed':
    case 'nearly-empty':
    case 'few-days':
    case 'cap-near':
      return { text: '$', tone: 'care' };
    default:
      return digits(scene);
  }
}

function digits({ steps }: Scene): Badge {
  const left = stepsLeft(steps);
  return left > 0 ? { text: `${left}`, tone: 'steps', left } : NONE;
}

function isLongUnread({ reading, outlook, now }: Scene): boolean {
  const at = moneyReadAt(reading);
  if (at === undefined) return false;
  return now - at > LONG_UNREAD_MS || (outlook?.thresholdAt ?? now) < now;
}
