import { focusable, isFocusable } from 'tabbable';

/** Where the keyboard's focus goes beyond what the browser does by itself. */
export interface FocusKeeper {
  /** Back to where the person was before they came into the guide, if they are in it. */
  leave: () => void;
  /** The focused element was redrawn away: stays in the guide, at the step to act on. */
  catchUp: () => void;
  /** To a control of the page, without pressing it. */
  reach: (target: HTMLElement) => void;
  /** Into the guide; out of it again, if it is there. */
  toggle: () => void;
  /** Looks whether the page has taken away the control that had the focus and was pointed at. */
  follow: (target: HTMLElement | undefined) => void;
}

/** @param root holds the guide, in a shadow tree. */
export function keepFocus(root: HTMLElement, signal: AbortSignal): FocusKeeper {
  let before: HTMLElement | undefined;
  let isHeld = false;
  /** A control of the page that was pointed at while it had the focus. */
  let used: HTMLElement | undefined;
  const onFocus = ({ relatedTarget: from }: FocusEvent) => {
    if (from instanceof HTMLElement && !root.contains(from)) before = from;
  };
  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('keydown', () => (isHeld = true), { signal });
  window.addEventListener('keyup', () => (isHeld = false), { signal, capture: true });
  const leave = () => {
    const inside = focusedIn(root);
    inside?.blur();
    if (inside && before?.isConnected) before.focus({ preventScroll: true });
  };
  const catchUp = () => {
    const next = root.querySelector<HTMLElement>('.pill, [aria-current="step"]');
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
    follow: (target) => {
      if (target?.contains(document.activeElement)) used = target;
      // The page puts the focus into a dialog of its own, if it opens one.
      if (!used || used.isConnected || document.activeElement !== document.body) return;
      used = undefined;
      catchUp();
    },
    reach: (target) => {
      const control = isFocusable(target) ? target : focusable(target)[0];
      const go = () => {
        control?.focus({ preventScroll: true });
        used = target;
      };
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
