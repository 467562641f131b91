const FOCUSABLE = 'button, a[href], input, [role="button"], [role="switch"], [tabindex]';

/** Where the keyboard's focus goes beyond what the browser does by itself. */
export interface FocusKeeper {
  /** Back to where the person was before they came into the guide, if they are in it. */
  leave: () => void;
  /** The focused element was redrawn away: stays in the guide, at the step to act on. */
  catchUp: () => void;
  /** To a control of the page, without pressing it. */
  reach: (target: HTMLElement) => void;
}

/** @param root holds the guide, in a shadow tree. */
export function keepFocus(root: HTMLElement, signal: AbortSignal): FocusKeeper {
  let before: HTMLElement | undefined;
  let isHeld = false;
  const onFocus = ({ relatedTarget: from }: FocusEvent) => {
    if (from instanceof HTMLElement && !root.contains(from)) before = from;
  };
  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('keydown', () => (isHeld = true), { signal });
  window.addEventListener('keyup', () => (isHeld = false), { signal, capture: true });
  return {
    leave: () => {
      const inside = focusedIn(root);
      inside?.blur();
      if (inside && before?.isConnected) before.focus({ preventScroll: true });
    },
    catchUp: () => {
      const next = root.querySelector<HTMLElement>('.pill, [aria-current="step"]');
      const place = next ?? root.querySelector<HTMLElement>('[data-guide]');
      if (place && !place.matches('button')) place.tabIndex = -1;
      place?.focus({ preventScroll: true });
    },
    reach: (target) => {
      const inside = target.querySelector<HTMLElement>(FOCUSABLE);
      const control = target.matches(FOCUSABLE) ? target : inside;
      const go = () => control?.focus({ preventScroll: true });
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
