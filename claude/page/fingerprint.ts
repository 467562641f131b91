import type { Look } from '../../guide/fingerprint';
import { findLandmark } from './landmarks';
import { findClaimCard } from './landmarks/claim-card';
import { isOn } from './landmarks/controls';
import { OPEN_DIALOG } from './landmarks/elements';
import { findBalanceRow, findLimitRow } from './landmarks/rows';
import { findUnfamiliarCard } from './landmarks/unfamiliar-card';

export function lookAt(page: Document): Look {
  const card = findClaimCard(page);
  return {
    card: card ? (card.button ? 'button' : 'plain') : 'none',
    unfamiliar: findUnfamiliarCard(page, card) !== undefined,
    balance: rowText(findBalanceRow(page)),
    cap: rowText(findLimitRow(page)),
    creditsSwitch: stateOf(findLandmark('credits-switch', page)),
    dialogOpen: isDialogOpen(page),
  };
}

export function isDialogOpen(page: Document): boolean {
  return page.querySelector(OPEN_DIALOG) !== null;
}

function rowText(row: HTMLElement | undefined): string {
  return row?.textContent ?? '';
}

function stateOf(control: HTMLElement | undefined): string {
  const on = isOn(control);
  return on === undefined ? '' : on ? 'on' : 'off';
}
