import type { Marks } from '../marks';
import type { Reading } from '../reading';
import type { Standing } from '../standing';
import { type AccountReason, judgeAccount } from './account';
import { type AutoReloadReason, judgeAutoReload } from './auto-reload';
import { type BalanceReason, judgeBalance } from './balance';
import { type BookmarkReason, judgeBookmark } from './bookmark';
import { type ClaimReason, judgeClaim } from './claim';
import type { Context } from './context';
import { type FromOutside, fromOutside } from './from-outside';
import { judgeNotify, type NotifyReason } from './notify';
import { judgeSpendCap, type SpendCapReason } from './spend-cap';
import type { Verdict } from './verdict';

/** The reasons of each step, in the order of the list. */
interface Reasons {
  account: AccountReason;
  claim: ClaimReason | FromOutside;
  balance: BalanceReason | FromOutside;
  'auto-reload': AutoReloadReason | FromOutside;
  'spend-cap': SpendCapReason | FromOutside;
  notify: NotifyReason | FromOutside;
  bookmark: BookmarkReason | FromOutside;
}
export type StepName = keyof Reasons;
export const STEP_NAMES = [
  'account',
  'claim',
  'balance',
  'auto-reload',
  'spend-cap',
  'notify',
  'bookmark',
] as const satisfies readonly StepName[];

/** Everything with a control of its own to point at: the steps, and what stands beside them. */
export const POINTED_NAMES = [...STEP_NAMES, 'api-credit'] as const;
export type PointedName = (typeof POINTED_NAMES)[number];

export type StepOf<N extends StepName> = { name: N } & Verdict<Reasons[N]>;
export type Step = { [N in StepName]: StepOf<N> }[StepName];

/**
 * The seven steps, in order. `done` only with evidence from claude.ai or from the person; what was
 * not read is `unknown`.
 */
export function evaluate(
  standing: Standing,
  reading: Reading | undefined,
  marks: Marks,
): readonly Step[] {
  const inside = <R extends string>(judge: (context: Context) => Verdict<R>) =>
    standing.kind === 'manager'
      ? judge({ organization: standing.organization, reading, marks })
      : fromOutside(standing);
  return [
    { name: 'account', ...judgeAccount(standing) },
    { name: 'claim', ...inside(judgeClaim) },
    { name: 'balance', ...inside(judgeBalance) },
    { name: 'auto-reload', ...inside(judgeAutoReload) },
    { name: 'spend-cap', ...inside(judgeSpendCap) },
    { name: 'notify', ...inside(judgeNotify) },
    { name: 'bookmark', ...inside(judgeBookmark) },
  ];
}
