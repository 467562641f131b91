import type { ShownFact } from './facts';
import type { Reading } from './reading';

/** What can be seen of the usage page at one moment; two looks are compared to notice a change. */
export interface Look {
  /** The claim card: with its button, without (high demand), or not there. */
  card: 'button' | 'plain' | 'none';
  /** A card with the shape of a claim that is of no campaign the guide knows. */
  unfamiliar?: boolean;
  /** The text of the row with the balance and auto-reload, or of the whole control. */
  balance: string;
  cap: string;
  creditsSwitch: string;
  dialogOpen: boolean;
}

export function isSame(a: Look, b: Look): boolean {
  return (
    a.card === b.card &&
    (a.unfamiliar ?? false) === (b.unfamiliar ?? false) &&
    a.balance === b.balance &&
    a.cap === b.cap &&
    a.creditsSwitch === b.creditsSwitch &&
    a.dialogOpen === b.dialogOpen
  );
}

/**
 * Which facts of a reading a change of the page has made doubtful: a card that went away was
 * claimed, a row whose text changed was set. A row that was merely loaded proves nothing. What a
 * dialog has set, its row may tell late, or never.
 *
 * @param pressed the fact in whose row the person pressed something before the dialog.
 */
export function touchedFacts(
  before: Look,
  now: Look,
  reading: Reading,
  pressed?: ShownFact | undefined,
): ReadonlySet<ShownFact> {
  const facts = new Set<ShownFact>();
  const changed = (was: string, is: string) => was !== '' && is !== '' && was !== is;
  const isGone = before.card !== 'none' && now.card === 'none';
  if (isGone || (before.unfamiliar && !now.unfamiliar)) {
    facts.add('offer').add('balance').add('spendCap');
  }
  const shows = { button: 'claimable', plain: 'high-demand', none: undefined }[now.card];
  if (shows && shows !== reading.offer?.value.state) facts.add('offer');
  if (changed(before.balance, now.balance)) facts.add('balance');
  if (changed(before.cap, now.cap)) facts.add('spendCap');
  if (changed(before.creditsSwitch, now.creditsSwitch)) facts.add('creditsOn');
  if (before.dialogOpen && !now.dialogOpen) {
    const silent = now.balance === '' && now.cap === '';
    if (pressed) facts.add(pressed);
    else if (silent) facts.add('balance').add('spendCap');
  }
  return facts;
}
