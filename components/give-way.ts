/**
 * What is left of the panel: all of it, the figures that a dialog may ask for, its band, or nothing;
 * a warning and a notice stay.
 */
const WAYS = ['all', 'figures', 'band', 'nothing'] as const;

/**
 * Has the panel make room for a dialog of the page that lies under it, as in a narrow window; until
 * the dialog closes it shows no more of itself again, so that nothing jumps while one types.
 *
 * @param root holds the guide.
 * @param dialog the open one, if there is one.
 */
export function giveWay(root: HTMLElement, dialog: Element | undefined): void {
  const before = WAYS.filter((way) => way === root.dataset.way);
  delete root.dataset.way;
  if (!dialog) return;
  for (const way of WAYS.slice(WAYS.indexOf(before[0] ?? 'all'))) {
    root.dataset.way = way;
    const panel = root.querySelector('[data-view="panel"]');
    if (!panel || !overlap(panel, dialog)) return;
  }
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
