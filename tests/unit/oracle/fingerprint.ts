import type { Part } from '../../../claude/api/parts';
import {
  findBalanceRow,
  findClaimCard,
  findLandmark,
  findLimitRow,
  isOn,
} from '../../../claude/page/landmarks';
import { OPEN_DIALOG } from '../../../claude/page/landmarks/elements';
import type { Reading } from '../../../guide/reading';

/** What can be seen of the usage page at one moment; two looks are compared to notice a change. */
export interface Look {
  /** The claim card: with its button, without (high demand), or not there. */
  card: 'button' | 'plain' | 'none';
  /** The text of the row with the balance and auto-reload, or of the whole control. */
  balance: string;
  cap: string;
  creditsSwitch: string;
  dialogOpen: boolean;
}

export function lookAt(page: Document): Look {
  const card = findClaimCard(page);
  return {
    card: card ? (card.button ? 'button' : 'plain') : 'none',
    balance: rowText(findBalanceRow(page)),
    cap: rowText(findLimitRow(page)),
    creditsSwitch: stateOf(findLandmark('credits-switch', page)),
    dialogOpen: isDialogOpen(page),
  };
}

export function isDialogOpen(page: Document): boolean {
  return page.querySelector(OPEN_DIALOG) !== null;
}

/** Has the page been loaded far enough to hold any of the landmarks of a usage page? */
export function isRecognised({ card, balance, cap, creditsSwitch }: Look): boolean {
  return card !== 'none' || balance !== '' || cap !== '' || creditsSwitch !== '';
}

function rowText(row: HTMLElement | undefined): string {
  return row?.textContent ?? '';
}

function stateOf(control: HTMLElement | undefined): string {
  const on = isOn(control);
  return on === undefined ? '' : on ? 'on' : 'off';
}

export function isSame(a: Look, b: Look): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Which parts of a reading a change of the page has made doubtful: a card that went away was
 * claimed, a row whose text changed was set. A row that was merely loaded proves nothing. What a
 * dialog has set, its row may tell late, or never.
 *
 * @param pressed the part in whose row the person pressed something before the dialog.
 */
export function touchedParts(
  before: Look,
  now: Look,
  reading: Reading,
  pressed?: Part | undefined,
): ReadonlySet<Part> {
  const parts = new Set<Part>();
  const changed = (was: string, is: string) => was !== '' && is !== '' && was !== is;
  if (before.card !== 'none' && now.card === 'none') {
    for (const part of ['offer', 'prepaid', 'limit'] as const) parts.add(part);
  }
  const shows = { button: 'claimable', plain: 'high-demand', none: undefined }[now.card];
  if (shows && shows !== reading.offer?.value.state) parts.add('offer');
  if (changed(before.balance, now.balance)) parts.add('prepaid');
  if (changed(before.cap, now.cap)) parts.add('limit');
  if (changed(before.creditsSwitch, now.creditsSwitch)) parts.add('limit');
  if (before.dialogOpen && !now.dialogOpen) {
    const silent = now.balance === '' && now.cap === '';
    if (pressed) parts.add(pressed);
    else if (silent) parts.add('prepaid').add('limit');
  }
  return parts;
}
