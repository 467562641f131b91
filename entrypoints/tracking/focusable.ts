import { focusable, isFocusable } from 'tabbable';

/** What of this control, or in it, can have the keyboard's focus. */
export function focusableIn(target: HTMLElement): HTMLElement | undefined {
  if (isFocusable(target)) return target;
  const [first] = focusable(target);
  return first instanceof HTMLElement ? first : undefined;
}
