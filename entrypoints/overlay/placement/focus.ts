import { knownAt } from '../../../claude/page/landmarks/known';
import { GUIDE } from '../../../guide/element';

/** What leads to the step to act on. */
const NEXT =
  '.pill, [data-folded] .step-brief, [data-guide]:not([data-folded]) [aria-current="step"]';

/** Where the keyboard's focus goes beyond what the browser does by itself. */
export interface FocusKeeper {
  /** Back to where the person was before they came into the guide, if they are in it. */
  leave: () => void;
  /** The focused element was redrawn away: stays in the guide, at the step to act on. */
  catchUp: () => void;
  /** To this control of the page, without pressing it. */
  reach: (control: HTMLElement) => void;
  /** Into the guide; out of it again, if it is there. */
  toggle: () => void;
  /**
   * To the step to act on, once the page has taken away the control that the person pressed by the
   * keyboard; and on from there while a later answer makes another step the next one.
   */
  follow: () => void;
}

/** @param root holds the guide, in a shadow tree. */
export function keepFocus(root: HTMLElement, signal: AbortSignal): FocusKeeper {
  let before: HTMLElement | undefined;
  let isHeld = false;
  /** The control of the page that the person has pressed by a key and not left since. */
  let pressed: Element | undefined;
  /** Where the focus was led to in its place; the person has not moved it since. */
  let led: HTMLElement | undefined;
  const onFocus = ({ relatedTarget: from }: FocusEvent) => {
    if (from instanceof HTMLElement && !root.contains(from)) before = from;
  };
  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('keydown', () => (isHeld = true), { signal });
  const onKey = ({ isTrusted, key, target }: KeyboardEvent) => {
    if (!isTrusted || !(target instanceof Element)) return;
    led = undefined;
    if (key === 'Tab' || target.matches(GUIDE)) pressed = undefined;
    else if (key === 'Enter' || key === ' ') pressed = knownAt(target, document) ?? pressed;
  };
  const forget = () => {
    pressed = led = undefined;
  };
  document.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
  document.addEventListener('pointerdown', forget, { signal, capture: true, passive: true });
  window.addEventListener('keyup', () => (isHeld = false), { signal, capture: true });
  const leave = () => {
    const inside = focusedIn(root);
    inside?.blur();
    if (inside && before?.isConnected) before.focus({ preventScroll: true });
  };
  const catchUp = () => {
    const next = root.querySelector<HTMLElement>(NEXT);
    const place = next ?? root.querySelector<HTMLElement>('[data-guide]');
    if (place && !place.matches('button')) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  };
  return {
    leave,
    catchUp,
    toggle: () => {
      if (focusedIn(root)) return leave();
      const { activeElement } = document;
      before = activeElement instanceof HTMLElement ? activeElement : undefined;
      catchUp();
    },
    follow: () => {
      // The page puts the focus into a dialog of its own, if it opens one.
      const isLost = pressed?.isConnected === false && document.activeElement === document.body;
      const isBehind = led !== undefined && led === focusedIn(root) && !led.matches(NEXT);
      if (!isLost && !isBehind) return;
      catchUp();
      led = focusedIn(root);
      // Where the guide is not drawn just now it is tried again.
      if (led) pressed = undefined;
    },
    reach: (control) => {
      const go = () => control.focus({ preventScroll: true });
      // An Enter that is still held down would press the control: not before it is let go.
      if (isHeld) window.addEventListener('keyup', go, { once: true, capture: true, signal });
      else go();
    },
  };
}

function focusedIn(root: HTMLElement): HTMLElement | undefined {
  const tree = root.getRootNode();
  const focused = tree instanceof ShadowRoot ? tree.activeElement : null;
  return focused instanceof HTMLElement ? focused : undefined;
}
