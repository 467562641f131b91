import { findLandmark, type Landmark } from '../../claude/page/landmarks';
import { isUncovered } from '../../claude/page/uncovered';
import type { Pointing as Shown } from '../../components/model';
import {
  isFirstSight,
  type Pointing,
  type PointingEvent,
  point,
  pointingDueAt,
  type Sight,
} from '../../guide/pointing';
import type { Standing } from '../../guide/standing';
import type { PointedName, Step } from '../../guide/steps';
import { onPageChange } from './page-changes';
import type { TrackingLoader } from './placement/tracking';

/** What is being pointed at, with the page's element where there is one. */
export interface Aim extends Shown {
  target?: HTMLElement | undefined;
}

export interface Pointer {
  aim: () => Aim | undefined;
  start: (step: PointedName, steps: readonly Step[], standing: Standing) => void;
  stop: () => void;
  /** Pointing ends when its step needs nothing more. Says whether it has. */
  settle: (steps: readonly Step[]) => boolean;
  /** Finds the control again after the page has changed. */
  follow: () => void;
}

/** What one pointing looks for, most wanted first, and the dialog that was open at its start. */
interface Search {
  landmarks: readonly Landmark[];
  organization: string | undefined;
  modal: Element | null;
  /** Was there nothing open about the step when the person asked to be shown its control? */
  wasDone: boolean;
  end: AbortController;
}

/**
 * Feeds `guide/pointing` what happens on the page; while it is idle nothing is watched. Until the
 * tracking is there nothing is found: what does not come at all is lost, and that is told.
 */
export function createPointer(
  onChange: () => void,
  tracking: TrackingLoader,
  signal: AbortSignal,
): Pointer {
  let pointing: Pointing<HTMLElement> = { state: 'idle' };
  let aim: Aim | undefined;
  let search: Search | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const move = (event: PointingEvent<HTMLElement>): boolean => {
    const before = pointing;
    pointing = point(before, event, Date.now());
    clearTimeout(timer);
    const due = pointingDueAt(pointing);
    if (due !== undefined) timer = setTimeout(move, due - Date.now(), { type: 'time' });
    if (pointing === before) return false;
    if (pointing.state === 'idle' || pointing.state === 'lost') search?.end.abort();
    aim = aimOf(pointing);
    onChange();
    if (pointing.state === 'pointing' && isFirstSight(before, pointing)) {
      bringIntoView(pointing.target);
    }
    return true;
  };
  const follow = () => {
    if (!search || search.end.signal.aborted) return;
    const modal = findModal(pointing.state === 'pointing' ? pointing.target : undefined);
    const dialogOpened = modal !== null && modal !== search.modal;
    move({ type: 'look', found: tracking.now() && find(search), dialogOpened });
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    search?.end.abort();
  });
  return {
    aim: () => aim,
    stop: () => void move({ type: 'stop' }),
    settle: (steps) => {
      if (search?.wasDone) return false;
      const done = steps.filter(({ status }) => status === 'done').map(({ name }) => name);
      return move({ type: 'done', steps: done });
    },
    follow,
    start: (step, steps, standing) => {
      search?.end.abort();
      const organization =
        standing.kind === 'wrong-organization' ? standing.target.name : undefined;
      const end = new AbortController();
      search = {
        landmarks: landmarksOf(step, steps, standing),
        organization,
        modal: findModal(undefined),
        wasDone: steps.some(({ name, status }) => name === step && status === 'done'),
        end,
      };
      onPageChange(follow, 0, AbortSignal.any([signal, end.signal]));
      move({ type: 'start', step });
      follow();
      if (!tracking.now()) void tracking.load().then(follow);
    },
  };
}

/** A control that is away for a moment is still pointed at, in the eyes of the person. */
function aimOf(pointing: Pointing<HTMLElement>): Aim | undefined {
  switch (pointing.state) {
    case 'idle':
      return undefined;
    case 'away':
      return { step: pointing.step, state: 'pointing', stage: pointing.stage };
    case 'pointing': {
      const { step, state, target, stage } = pointing;
      return { step, state, target, stage };
    }
    default:
      return { step: pointing.step, state: pointing.state };
  }
}

function find({ landmarks, organization }: Search): Sight<HTMLElement> | undefined {
  for (const landmark of landmarks) {
    const target = findLandmark(landmark, document, organization);
    if (target) return { target, stage: landmark === 'organization-entry' ? 'entry' : 'menu' };
  }
  return undefined;
}

/** An open modal dialog that does not hold this control. */
function findModal(target: HTMLElement | undefined): Element | null {
  const modal = document.querySelector('[aria-modal="true"], dialog:modal');
  return target && modal?.contains(target) ? null : modal;
}

/** What to look for, most wanted first. */
function landmarksOf(
  step: PointedName,
  steps: readonly Step[],
  standing: Standing,
): readonly Landmark[] {
  // What a member can do about the credit is to ask for it.
  if (standing.kind === 'member') return step === 'claim' ? ['request'] : [];
  switch (step) {
    case 'account':
      return ['organization-entry', 'account-menu'];
    case 'balance':
      return landmarksOfBalance(steps);
    case 'api-credit':
      return ['link-organization'];
    case 'claim':
    case 'auto-reload':
    case 'spend-cap':
      return [step];
    default:
      return [];
  }
}

function landmarksOfBalance(steps: readonly Step[]): readonly Landmark[] {
  const reason = steps.find(({ name }) => name === 'balance')?.reason;
  if (reason === 'cap-reached') return ['spend-cap'];
  return reason === 'credits-off' ? ['credits-switch'] : ['buy'];
}

/** Leaves the page as it is where the control is to be seen, also under no header of the page. */
function bringIntoView(target: HTMLElement): void {
  const { top, bottom } = target.getBoundingClientRect();
  if (top >= 80 && bottom <= innerHeight - 80 && isUncovered(target)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
