import { i18n } from '#i18n';
import type { ToBackground } from '../../browser/messages';
import { usagePageAt } from '../../claude/addresses';
import type { Act, Action, GuideModel } from '../../components/model';
import { mailAddress, subjectOf } from '../../guide/handover';
import type { Mark, MarkedStep } from '../../guide/marks';
import { usagePlaceOf } from '../../guide/standing';
import type { MessageStep } from '../../guide/texts';
import { reportOf } from './model';
import type { Pointer } from './pointing';
import type { Findings } from './visit-state';

/** What the acts need to know and to do. */
export interface Stage {
  findings: () => Findings | undefined;
  model: () => GuideModel | undefined;
  pointer: () => Pointer;
  tell: (message: ToBackground) => Promise<void>;
  readAgain: () => void;
  /** Gives the keyboard's focus to the control that is being pointed at. */
  reach: () => void;
  /** The person says which organization this tab is in. */
  settle: (organization: string) => void;
  onCopied: (what: GuideModel['copied']) => void;
}

/** Carries out what the person asked for, by a trusted event, in the overlay. */
export function createAct(stage: Stage): Act {
  const setMark = (step: MarkedStep, mark: Mark | undefined) => {
    const standing = stage.model()?.standing;
    if (standing?.kind !== 'manager') return;
    const organization = standing.organization.id;
    void stage.tell({ type: 'mark', organization, step, ...(mark && { mark }) });
  };
  const mark = (step: MarkedStep, how: Mark['how']) => setMark(step, { at: Date.now(), how });

  const copy = async (text: string, what: GuideModel['copied']) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Not copied, hence neither confirmed nor marked.
      return;
    }
    stage.onCopied(what);
    if (what === 'notify') mark('notify', 'copied');
  };

  const accept = () => {
    const standing = stage.model()?.standing;
    if (standing && 'current' in standing) {
      void stage.tell({ type: 'choose', accept: standing.current.id });
    }
  };

  const mail = async (step: MessageStep, text: string, fits: boolean) => {
    if (!fits) await copy(text, step);
    location.href = mailAddress(i18n.t(subjectOf(step)), fits ? text : '');
    if (step === 'notify') mark('notify', 'mailed');
  };

  const share = async (step: MessageStep, text: string) => {
    try {
      await navigator.share({ text });
    } catch {
      // The person has changed their mind.
      return;
    }
    if (step === 'notify') mark('notify', 'shared');
  };

  const write = (step: MessageStep, text: string | undefined) => {
    const standing = stage.model()?.standing;
    const organization = standing && 'organization' in standing && standing.organization?.id;
    if (organization) void stage.tell({ type: 'write', organization, step, text });
  };

  return (action) => {
    const findings = stage.findings();
    if (!findings) return;
    switch (action.type) {
      case 'show':
        return show(action.step, stage);
      case 'stop':
        return stage.pointer().stop();
      case 'reach':
        return stage.reach();
      case 'move':
        return void stage.tell({ type: 'choose', corner: action.corner });
      case 'collapse':
      case 'expand':
        // What the pill cannot tell is over with it.
        if (stage.pointer().aim()?.state !== 'pointing') stage.pointer().stop();
        return void stage.tell({ type: 'choose', collapsed: action.type === 'collapse' });
      case 'accept-account':
        return accept();
      case 'mark':
        return mark(action.step, 'hand');
      case 'decline':
        return mark(action.step, 'declined');
      case 'unmark':
        return setMark(action.step, undefined);
      case 'copy':
        return void copy(action.text, action.step);
      case 'mail':
        return void mail(action.step, action.text, action.fits);
      case 'share':
        return void share(action.step, action.text);
      case 'write':
        return write(action.step, action.text);
      case 'remind':
        void stage.tell({ type: 'remind-of-offer' });
        return stage.onCopied('reminder');
      case 'copy-report':
        return void copy(reportOf(findings), 'report');
      case 'choose-organization':
        return stage.settle(action.organization);
      case 'read-again':
        return stage.readAgain();
      case 'open-usage-page':
        return location.assign(usagePageAt(usagePlaceOf(stage.model()?.standing)));
      case 'open-options':
        return void stage.tell({ type: 'open-options' });
    }
  };
}

/**
 * Points at the step's control; where that lives on the organization's page, goes there first, and
 * points when the tab has arrived.
 */
export function show(step: Extract<Action, { type: 'show' }>['step'], stage: Stage): void {
  const model = stage.model();
  const status = model?.steps.find(({ name }) => name === step)?.status;
  // In a login without a workspace, the way to another login is in the account menu, too.
  const signsOut = step === 'account' && model?.standing.kind === 'personal-only';
  if (!model || (status !== 'todo' && !signsOut)) return;
  const place = usagePlaceOf(model.standing);
  if (step !== 'account' && stage.findings()?.place !== place) {
    const go = () => location.assign(usagePageAt(place));
    void stage.tell({ type: 'show-there', step }).then(go);
  } else stage.pointer().start(step, model.steps, model.standing);
}
