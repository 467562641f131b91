import { i18n } from '#i18n';
import { workspaceName } from '../words/names';
import { roleName } from '../words/roles';
import { sharedFigure, sharedReason } from './shared';
import type { StepView } from './step-view';

/** Its body is a view of its own: the warning, with the way to the right account. */
export const account: StepView<'account'> = {
  title: () => i18n.t('step.account.title'),
  figure: (step, model) => {
    const { standing } = model;
    if (step.reason === 'wrong-organization') return '';
    if (step.reason !== 'in-workspace') return sharedFigure(step.reason, step, model);
    return (
      (standing.kind === 'manager' ? roleName(standing.role) : undefined) ??
      i18n.t('figure.mayManage')
    );
  },
  reason: (step, model) => {
    const { standing, quotes } = model;
    if (step.reason === 'wrong-organization') return undefined;
    if (step.reason !== 'in-workspace') return sharedReason(step.reason, step, model);
    const name = workspaceName(standing, quotes);
    const role = standing.kind === 'manager' ? roleName(standing.role) : undefined;
    return role
      ? i18n.t('account.inWorkspace', [name, role])
      : i18n.t('account.inWorkspaceNoRole', [name]);
  },
  ring: ({ standing }, stage) =>
    stage === 'entry' && standing.kind === 'wrong-organization'
      ? [i18n.t('pointing.ring.entry', [standing.target.name])]
      : [i18n.t('pointing.ring.menu'), i18n.t('pointing.ring.menuNote')],
};
