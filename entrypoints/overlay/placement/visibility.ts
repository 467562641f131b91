/**
 * Is the middle of this element to be seen, as far as the page goes? Under a sticky header, or
 * scrolled out of its part of the page, it is not. The guide itself moves aside.
 */
export function isUncovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [hit] = document
    .elementsFromPoint(left + width / 2, top + height / 2)
    .filter(({ localName }) => localName !== 'workspace-credit-guide');
  return hit !== undefined && (hit.contains(element) || element.contains(hit));
}
