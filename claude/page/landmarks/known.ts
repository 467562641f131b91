import { findClaimCard } from './claim-card';
import { DIALOG, isVisible } from './elements';
import { findLandmark, type Landmark } from './index';
import { findBalanceRow, findLimitRow } from './rows';
import { findUsageModal } from './settings-modal';

const CONTROLS = [
  'claim',
  'buy',
  'auto-reload',
  'spend-cap',
  'credits-switch',
  'account-menu',
  'request',
] as const satisfies readonly Landmark[];

const PRESSABLE = 'button, a[href], input, select, textarea, [role="button"], [role="switch"]';

/** What the person is to reach and to read on the page, or in one of its dialogs. */
export interface KnownElements {
  controls: readonly Element[];
  regions: readonly Element[];
}

/** On the usage page, as a page or as the settings modal. */
export function findKnown(page: Document): KnownElements {
  const card = findClaimCard(page);
  const controls = CONTROLS.flatMap((name) => findLandmark(name, page) ?? []);
  const rows = [card?.button?.parentElement, findBalanceRow(page), findLimitRow(page)];
  const regions = rows.flatMap((row) => row ?? []);
  const modal = findUsageModal(page);
  if (!modal) return { controls, regions };
  const within = knownIn(modal);
  return {
    controls: [...controls, ...within.controls],
    regions: [...regions, ...within.regions],
  };
}

/** The control that the guide knows, if this is it, or in it; none of a dialog's. */
export function knownAt(target: Element, page: Document): Element | undefined {
  if (target.closest(DIALOG)) return undefined;
  return findKnown(page).controls.find((control) => control.contains(target));
}

/** In this dialog. */
export function knownIn(dialog: Element): KnownElements {
  const controls = [...dialog.querySelectorAll(PRESSABLE)].filter(isVisible);
  return { controls, regions: [dialog] };
}

/** Which figures a dialog about money asks for, by the control whose press has opened it. */
export type DialogSubject = 'auto-reload' | 'spend-cap';

/** The control that opens a dialog about money, if this is it, or in it. */
export function subjectAt(target: Element, page: Document): DialogSubject | undefined {
  if (target.closest(DIALOG)) return undefined;
  const subjects: readonly DialogSubject[] = ['auto-reload', 'spend-cap'];
  return subjects.find((subject) => findLandmark(subject, page)?.contains(target));
}
