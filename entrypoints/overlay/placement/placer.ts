import { dequal } from 'dequal/lite';
import type { Corner } from '../../../guide/corner';
import {
  AT_HOME,
  choosePosition,
  type Placement,
  type PlacementEvent,
  type Pointed,
  place,
} from '../../../guide/placement';
import { followDialog, type OpenDialog } from './dialog';
import { viewportOf } from './drag';
import { obstaclesOf } from './obstacles';
import { measure } from './sizes';

/** What opens takes the focus a little later than its place. */
const OPENING_MS = 300;
const RESIZE_MS = 100;

/** What decides about the guide's place, as it is drawn. */
export interface Wanted {
  /** Where the person put it, as it is stored. */
  corner?: Corner | undefined;
  collapsed: boolean;
  alarming: boolean;
  /** A control of the page that is pointed at, or words about one that is not there. */
  pointing: 'target' | 'words' | undefined;
}

export interface Placer {
  now: () => Placement;
  /** Which figures an open dialog asks for. */
  subject: () => OpenDialog['subject'];
  /** Before the guide is drawn as it is wanted; {@link settle} has to follow. */
  want: (wanted: Wanted) => void;
  /** Looks where there is room, once the guide is drawn. */
  settle: () => void;
  /** What is pointed at is there now; with nothing, it is no longer drawn. */
  aimAt: (pointed: Pointed | undefined) => void;
  /** The page has changed. */
  look: () => void;
  /** The person has moved it there; until that is stored this is its corner. */
  moveTo: (corner: Corner) => void;
  /** The person wants all of it. */
  open: () => void;
}

/**
 * Feeds `guide/placement` what happens, and measures for it, while the guide is on the page.
 *
 * @param root holds the guide's one element `[data-guide]`.
 * @param redraw has to show the guide as {@link Placer.now} says before it returns.
 * @param home where it was before.
 */
export function createPlacer(
  root: HTMLElement,
  redraw: () => void,
  home: Corner,
  signal: AbortSignal,
): Placer {
  const openDialog = followDialog(signal);
  let placement = place(AT_HOME, { type: 'home', corner: home });
  let wanted: Wanted | undefined;
  let pointed: Pointed | undefined;
  let moved: Corner | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const take = (event: PlacementEvent): boolean => {
    const before = placement;
    placement = place(placement, event);
    return placement !== before;
  };
  /** For whom is there room to be made now? Tells whether that has changed. */
  const note = (): boolean => {
    if (!wanted) return false;
    const { alarming, collapsed, pointing } = wanted;
    const dialog = openDialog();
    const beside = dialog && (dialog.subject && !alarming ? 'money-dialog' : 'dialog');
    const occasion = pointing === 'target' ? 'pointing' : (beside ?? 'rest');
    return take({ type: 'occasion', occasion, alarming, collapsed });
  };
  const settle = () => {
    const guide = root.querySelector<HTMLElement>('[data-guide]');
    const isPointing = placement.occasion === 'pointing';
    if (!guide || (isPointing && !pointed)) return;
    const obstacles = obstaclesOf(isPointing ? pointed : undefined, openDialog()?.element);
    const room = { viewport: viewportOf(guide), obstacles, sizeAt: measure(guide) };
    const position = choosePosition(placement, room);
    if (dequal(position, placement.position)) return;
    placement = { ...placement, position };
    redraw();
  };
  const anew = () => {
    redraw();
    settle();
  };
  /** Once more when what is changing has changed; while it points, it is told of each place. */
  const again = (delayMS: number, resized: boolean) => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const isNew = note();
      if (placement.occasion === 'pointing') return;
      if (isNew || (resized && take({ type: 'resize' }))) anew();
      else settle();
    }, delayMS);
  };

  // Who acts in the panel wants it as it is.
  const open = () => placement.position.form === 'panel' && take({ type: 'open' });
  root.addEventListener('pointerdown', open, { signal });
  root.addEventListener('focusin', open, { signal });
  window.addEventListener('resize', () => again(RESIZE_MS, true), { signal });
  signal.addEventListener('abort', () => clearTimeout(settling));
  return {
    now: () => placement,
    subject: () => (placement.occasion === 'money-dialog' ? openDialog()?.subject : undefined),
    want: (now) => {
      wanted = now;
      const corner = now.corner ?? AT_HOME.home;
      if (corner === moved) moved = undefined;
      if (now.pointing !== 'target') pointed = undefined;
      take({ type: 'home', corner: moved ?? corner });
      note();
      // What is told in words needs the room for them.
      if (now.pointing === 'words') take({ type: 'open' });
    },
    settle,
    aimAt: (now) => {
      pointed = now;
      if (now) settle();
    },
    look: () => {
      if (note()) anew();
      again(OPENING_MS, false);
    },
    moveTo: (corner) => {
      moved = corner;
      take({ type: 'move', corner });
      anew();
    },
    open: () => {
      if (take({ type: 'open' })) anew();
    },
  };
}
