import { changeChoices, changeRecord, readEverything } from '../../browser/storage';
import { recallLogin } from '../../guide/logins';
import { withAccepted, withMark, withoutAccepted } from '../../guide/record';
import { withText } from '../../guide/texts';
import { refreshAllBadges } from './badges';
import { planWeeklyLook } from './reminders';
import type { Heard } from './sender';

/** @throws where nothing was ever read of the workspace, and so nothing can be marked. */
export async function keepMark(
  { organization, step, mark }: Heard<'mark'>,
  isPrivate: boolean | undefined,
): Promise<void> {
  let kept = false;
  await changeRecord(
    organization,
    (record) => {
      kept = record !== undefined;
      return record && withMark(record, step, mark);
    },
    isPrivate,
  );
  if (!kept) throw new Error('There is no record of this organization.');
  await refreshAllBadges();
}

/** Keeps what the person decided; what is absent from the message stays as it was. */
export async function keepChoice(
  heard: Heard<'choose'>,
  isPrivate: boolean | undefined,
): Promise<void> {
  const { collapsed, corner, accept, warnAgain, pin, set, unset } = heard;
  const fine = accept ? await allOfPersonal(accept, isPrivate) : [];
  await changeChoices((choices) => {
    let next = { ...choices, ...set };
    if (collapsed !== undefined) next.collapsed = collapsed;
    if (corner) next.corner = corner;
    if (pin !== undefined) next.pinned = pin;
    for (const name of unset ?? []) delete next[name];
    for (const id of fine) next = withAccepted(next, id, Date.now());
    return warnAgain ? withoutAccepted(next, warnAgain) : next;
  }, isPrivate);
  await refreshAllBadges();
}

/** Keeps the person's own words of a message; without any, the guide's come back. */
export async function keepText(
  { organization, step, text }: Heard<'write'>,
  isPrivate: boolean | undefined,
): Promise<void> {
  await changeChoices(
    (choices) => ({ ...choices, texts: withText(choices.texts, organization, step, text) }),
    isPrivate,
  );
}

/** Keeps when the person wants to be reminded, and plans it. */
export async function keepWeeklyLook({ on, weekday }: Heard<'look-weekly'>): Promise<void> {
  await changeChoices((choices) => ({ ...choices, weeklyLook: { on, weekday } }));
  await planWeeklyLook();
  await refreshAllBadges();
}

/** Whoever has no workspace at all is asked once, for all of their organizations. */
async function allOfPersonal(accepted: string, isPrivate: boolean | undefined): Promise<string[]> {
  const { logins } = await readEverything(isPrivate);
  const memberships = recallLogin(logins, accepted)?.memberships ?? [];
  const isPersonal = memberships.every((m) => m.organization.kind === 'personal');
  return [accepted, ...(isPersonal ? memberships.map((m) => m.organization.id) : [])];
}
