import { findLandmark, type Landmark } from '../../claude/page/landmarks';
import type { Pointing } from '../../components/model';
import type { Standing } from '../../guide/standing';
import type { Step, StepName } from '../../guide/steps';
import { isUncovered } from './placement/visibility';

/** What is being pointed at, with the page's element where there is one. */
export interface Aim extends Pointing {
  target?: HTMLElement | undefined;
}

/** How long to look for a control before the step is told in words. */
const LOOKING_MS = 6000;
/** A control that stays away this long has gone; a re-render is shorter. */
const GONE_MS = 1000;

export interface Pointer {
  aim: () => Aim | undefined;
  start: (step: StepName, steps: readonly Step[], standing: Standing) => void;
  stop: () => void;
  /** Finds the control again after the page has changed. */
  follow: () => void;
}

export function createPointer(onChange: () => void, signal: AbortSignal): Pointer {
  let aim: Aim | undefined;
  let landmarks: readonly Landmark[] = [];
  let organization: string | undefined;
  let modalAtStart: Element | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Aim | undefined) => {
    aim = next;
    onChange();
  };
  const wait = (durationMS: number, then: () => void) => {
    clearTimeout(patience);
    patience = setTimeout(then, durationMS);
  };
  const stop = () => {
    clearTimeout(patience);
    if (aim) set(undefined);
  };
  const hasNewModal = (target: HTMLElement | undefined) => {
    const modal = findModal(target);
    return modal !== null && modal !== modalAtStart;
  };
  const find = () => {
    for (const landmark of landmarks) {
      const target = findLandmark(landmark, document, organization);
      if (target) return { target, landmark };
    }
    return undefined;
  };
  const follow = () => {
    if (!aim || aim.state === 'lost') return;
    // The control has done its part; what matters now is the dialog, and the figures for it.
    if (aim.state === 'pointing' && hasNewModal(aim.target)) return stop();
    const found = find();
    if (!found) {
      if (aim.state !== 'pointing' || !aim.target) return;
      set({ ...aim, target: undefined });
      return wait(GONE_MS, stop);
    }
    const stage = found.landmark === 'organization-entry' ? 'entry' : 'menu';
    if (aim.target === found.target) return;
    clearTimeout(patience);
    const isNew = aim.state === 'looking' || aim.stage !== stage;
    set({ step: aim.step, state: 'pointing', target: found.target, stage });
    if (isNew) bringIntoView(found.target);
  };
  signal.addEventListener('abort', () => clearTimeout(patience));
  return {
    aim: () => aim,
    stop,
    follow,
    start: (step, steps, standing) => {
      landmarks = landmarksOf(step, steps);
      organization = standing.kind === 'wrong-organization' ? standing.target.name : undefined;
      modalAtStart = findModal(undefined);
      set({ step, state: 'looking' });
      wait(LOOKING_MS, () => set({ step, state: 'lost' }));
      follow();
    },
  };
}

/** An open modal dialog that does not hold this control. */
function findModal(target: HTMLElement | undefined): Element | null {
  const modal = document.querySelector('[aria-modal="true"], dialog:modal');
  return target && modal?.contains(target) ? null : modal;
}

/** What to look for, most wanted first. */
function landmarksOf(step: StepName, steps: readonly Step[]): readonly Landmark[] {
  switch (step) {
    case 'account':
      return ['organization-entry', 'account-menu'];
    case 'balance':
      return steps.some((s) => s.name === 'balance' && s.reason === 'credits-off')
        ? ['credits-switch']
        : ['buy'];
    case 'claim':
    case 'auto-reload':
    case 'spend-cap':
      return [step];
    default:
      return [];
  }
}

/** Leaves the page as it is where the control is to be seen, also under no header of the page. */
function bringIntoView(target: HTMLElement): void {
  const { top, bottom } = target.getBoundingClientRect();
  if (top >= 80 && bottom <= innerHeight - 80 && isUncovered(target)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
