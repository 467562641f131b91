import type { Money } from '../../guide/facts';
import type { Shown } from '../../guide/snapshot';
import { parseAmount } from './amounts';
import { normalise, withoutLabel } from './labels';
import { findLandmark } from './landmarks';
import { type ClaimCard, findClaimCard } from './landmarks/claim-card';
import { findNamedSwitch, isOn } from './landmarks/controls';
import { textsIn } from './landmarks/elements';
import { findBalanceRow, findLimitRow } from './landmarks/rows';
import { findUnfamiliarCard, showsSomething } from './landmarks/unfamiliar-card';
import { stateOf } from './states';

/**
 * What stands for content that is still to come: the roles and states of ARIA, and the class names
 * that are customary for it (inferred; nothing is known of claude.ai's own).
 */
const BUSY =
  '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), [class*="keleton"], [class*="animate-pulse"], [class*="animate-spin"], [class*="spinner"], [class~="spin"]';

/**
 * What the organization's usage page shows at this moment; only there does it mean anything. Dialogs
 * are left out. A page that loads its parts one after another looks loaded in between: where an
 * absence matters, the same must be read twice, some time apart.
 */
export function readShown(page: Document): Shown {
  const balanceRow = findBalanceRow(page);
  const limitRow = findLimitRow(page);
  const creditsOn = isOn(findNamedSwitch(page));
  const loaded = !isBusy(page) && Boolean(balanceRow ?? limitRow ?? creditsOn !== undefined);
  const card = findClaimCard(page);
  const offer = card ? (card.button ? 'claimable' : 'high-demand') : 'none';
  return {
    loaded,
    // A button may come after its card.
    offer: loaded || offer === 'claimable' ? offer : undefined,
    campaign: card?.campaign,
    unfamiliar: unfamiliarIn(page, card) ?? (loaded ? 'none' : undefined),
    balance: amountIn(balanceRow),
    autoReloadOn: autoReloadIn(findLandmark('auto-reload', page)),
    spendCap: isUnlimited(limitRow) ? null : amountIn(limitRow),
    creditsOn,
  };
}

function unfamiliarIn(page: Document, known: ClaimCard | undefined) {
  if (findUnfamiliarCard(page, known)) return 'offer';
  return showsSomething(page, known) ? 'hint' : undefined;
}

/** Landmarks of a loaded usage page, by the names of the guide's own report. */
export type Expected = 'balance' | 'auto-reload' | 'spend-cap' | 'credits-switch';

/**
 * What a loaded usage page of a Team should have, and this one has not. An organization billed in
 * arrears has neither `balance` nor `auto-reload`; whose page it is, the caller knows.
 */
export function expectedButMissing(page: Document): readonly Expected[] {
  const found: { [name in Expected]: Element | undefined } = {
    balance: findBalanceRow(page),
    'auto-reload': findLandmark('auto-reload', page),
    'spend-cap': findLandmark('spend-cap', page),
    'credits-switch': findNamedSwitch(page),
  };
  const names: Expected[] = ['balance', 'auto-reload', 'spend-cap', 'credits-switch'];
  return names.filter((name) => !found[name]);
}

function isBusy(page: Document): boolean {
  // A document that has only begun has no body yet.
  const main: Element | null = page.querySelector('main') ?? page.body;
  if (!main || main.querySelector(BUSY)) return true;
  // A named status without a word is a spinner; one with words is a message.
  return [...main.querySelectorAll('[role="status"][aria-label]')].some(
    (status) => normalise(status.textContent ?? '') === '',
  );
}

/** The row's one amount; `undefined` where there is none or several. */
function amountIn(row: Element | undefined): Money | undefined {
  const [first, ...others] = row ? amountsIn(row) : [];
  return others.every((amount) => amount.minorUnits === first?.minorUnits) ? first : undefined;
}

/** A whole amount outranks its pieces, which a page may set in parts of their own. */
function amountsIn(part: Node): Money[] {
  const amount = parseAmount(textsIn(part).join(''));
  if (!amount) return [...part.childNodes].flatMap(amountsIn);
  return isPiece(part) || isRunTogether(part) ? [] : [amount];
}

/** Does the figure go on in what stands beside it, such as dollars beside their cents? */
function isPiece({ textContent, previousSibling, nextSibling }: Node): boolean {
  const [before, own, after] = [
    previousSibling?.textContent,
    textContent,
    nextSibling?.textContent,
  ];
  return /\d[.,]?\0\d|\d\0[.,]?\d/.test([before, own, after].join('\0'));
}

/** Do figures meet without a point or comma between them, such as dollars and raised cents? */
function isRunTogether(part: Node): boolean {
  return /\d\0\d/.test(textsIn(part).join('\0'));
}

function isUnlimited(row: Element | undefined): boolean {
  return partsOf(row).some((part) => stateOf(part.textContent ?? '') === 'unlimited');
}

/** Does the control say "On" or "Off" beside its name, and nothing else? */
function autoReloadIn(control: Element | undefined): boolean | undefined {
  for (const part of partsOf(control)) {
    // "Current balance · Auto-reload On" may be one text.
    for (const words of (part.textContent ?? '').split('·')) {
      const state = stateOf(withoutLabel(words, 'auto-reload') ?? '');
      if (state === 'on') return true;
      if (state === 'off') return false;
    }
  }
  return undefined;
}

function partsOf(element: Element | undefined): Element[] {
  return element ? [element, ...element.querySelectorAll('*')] : [];
}
