import { covered } from '../../../guide/corner-areas';

/**
 * What is left of the panel: all of it, the figures that a dialog may ask for, its band, or nothing;
 * a warning and a notice stay.
 */
const WAYS = ['all', 'figures', 'band', 'nothing'] as const;
/** What opens takes the focus a little later than its place. */
const OPENING_MS = 300;

let opening: ReturnType<typeof setTimeout> | undefined;

/**
 * Has the panel make room for a dialog of the page that lies under it, as in a narrow window; until
 * the dialog closes it shows no more of itself again, so that nothing jumps while one types. Looks
 * now, and once more when what opens has opened.
 *
 * @param root holds the guide.
 * @param findDialog the open one, if there is one.
 */
export function giveWay(root: HTMLElement, findDialog: () => Element | undefined): void {
  const give = () => makeRoom(root, findDialog());
  clearTimeout(opening);
  opening = setTimeout(give, OPENING_MS);
  give();
}

function makeRoom(root: HTMLElement, dialog: Element | undefined): void {
  const now = WAYS.find((way) => way === root.dataset.way) ?? 'all';
  delete root.dataset.way;
  if (!dialog) return;
  const taken = dialog.getBoundingClientRect();
  for (const way of WAYS.slice(WAYS.indexOf(now))) {
    root.dataset.way = way;
    const panel = root.querySelector('[data-view="panel"]');
    if (!panel || covered(panel.getBoundingClientRect(), taken) === 0) return;
  }
}
