import { GUIDE } from '../../guide/element';

/**
 * Is the middle of this element to be seen, as far as the page goes? Under a sticky header, or
 * scrolled out of its part of the page, it is not. The guide itself moves aside.
 */
export function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [hit] = document
    .elementsFromPoint(left + width / 2, top + height / 2)
    .filter((element) => !element.matches(GUIDE));
  return hit !== undefined && (hit.contains(element) || element.contains(hit));
}
