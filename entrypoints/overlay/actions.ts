import type { ToBackground } from '../../browser/messages';
import { type Sending, send } from '../../browser/send';
import { isBilling, ORGANIZATION_BILLING, usagePageAt } from '../../claude/addresses';
import type { Act, Action } from '../../components/model';
import { mailOf } from '../../components/words/mail';
import { confirm, type Deed, type Sent, toldOf } from '../../guide/deeds';
import { usagePlaceOf } from '../../guide/standing';
import type { Knowledge } from './knowledge';
import { reportOf } from './model';
import type { Pointer } from './pointing';
import type { Screen } from './screen';
import type { Visit } from './visit-state';

/** What the acts need to know, and who carries them out; each as it is at the moment. */
export interface Stage {
  knowledge: Knowledge;
  pointer: () => Pointer;
  screen: () => Screen;
  visit: () => Visit | undefined;
  tell: (message: ToBackground) => Promise<void>;
}

/** Carries out what the person asked for, by a trusted event, in the overlay. */
export function createAct(stage: Stage): Act {
  const tellOf = (deed: Deed) => {
    const told = toldOf(deed, stage.knowledge.standing(), Date.now());
    if (told) void stage.tell(told);
  };
  const leave = async (what: Sent, sending: Sending) => {
    for (const result of await send(sending, (address) => location.assign(address))) {
      stage.knowledge.pass(confirm(what, result, Date.now()) ?? {});
      const left = result !== 'refused' && result !== 'kept';
      if (left && what !== 'report') tellOf({ type: 'sent', step: what, how: result });
    }
  };

  /** A press that the person could not see is none of theirs; where the page lay over it, that is said. */
  const ifSeen = async (deed: Deed & Action) => {
    const seen = await stage.screen().isSeen(deed.type);
    stage.knowledge.pass({ unseen: !seen });
    if (seen) tellOf(deed);
  };
  const reach = () => {
    const target = stage.pointer().aim()?.target;
    if (target) stage.screen().reach(target);
  };
  const fold = (collapsedHere: boolean) => {
    // What the pill cannot tell is over with it.
    if (stage.pointer().aim()?.state !== 'pointing') stage.pointer().stop();
    if (!collapsedHere) stage.screen().open();
    stage.knowledge.pass({ collapsedHere });
  };

  return (action) => {
    const findings = stage.knowledge.findings();
    if (!findings) return;
    switch (action.type) {
      case 'show':
        return show(action.step, stage);
      case 'stop':
        return stage.pointer().stop();
      case 'reach':
        return reach();
      case 'collapse':
      case 'expand':
        fold(action.type === 'collapse');
        return tellOf(action);
      case 'accept-account':
      case 'mark':
      case 'unmark':
      case 'decline':
      case 'pin':
      case 'watch':
      case 'look-weekly':
      case 'choose-way':
        return void ifSeen(action);
      case 'copy':
      case 'share':
        return void leave(action.step, action);
      case 'mail':
        return void leave(action.step, mailOf(action));
      case 'remind':
        tellOf(action);
        return stage.knowledge.pass({ copied: 'reminder', notCopied: undefined });
      case 'copy-report':
        return void leave('report', { type: 'copy', text: reportOf(findings) });
      case 'choose-organization':
        return stage.visit()?.settle(action.organization);
      case 'read-again':
        return stage.visit()?.refresh('asked');
      case 'reload-page':
        return location.reload();
      case 'open-billing':
        return location.assign(ORGANIZATION_BILLING);
      case 'open-usage-page':
        return location.assign(usagePageAt(usagePlaceOf(stage.knowledge.model()?.standing)));
      // What only the popup offers.
      case 'save-bookmark':
      case 'allow-access':
      case 'reload-tab':
      case 'open-welcome':
        return;
      default:
        return tellOf(action);
    }
  };
}

/**
 * Points at the step's control; where that lives on the organization's page, goes there first, and
 * points when the tab has arrived.
 */
export function show(step: Extract<Action, { type: 'show' }>['step'], stage: Stage): void {
  if (step === 'api-credit') {
    showOnBilling(stage);
    return;
  }
  const model = stage.knowledge.model();
  const status = model?.steps.find(({ name }) => name === step)?.status;
  // In a login without a workspace, the way to another login is in the account menu, too.
  const signsOut = step === 'account' && model?.standing.kind === 'personal-only';
  // Money that runs out or a limit that comes near is shown, too, while its step is done.
  const isShown = status === 'todo' || (status === 'done' && step !== 'account');
  // A member asks.
  const asks = step === 'claim' && model?.standing.kind === 'member';
  if (!model || (!isShown && !signsOut && !asks)) return;
  const place = usagePlaceOf(model.standing);
  if (step !== 'account' && stage.knowledge.findings()?.place !== place) {
    const go = () => location.assign(usagePageAt(place));
    void stage.tell({ type: 'show-there', step }).then(go);
  } else stage.pointer().start(step, model.steps, model.standing);
}

/** The one control that is on the page Billing, whatever claude.ai says about the steps. */
function showOnBilling(stage: Stage): void {
  const model = stage.knowledge.model();
  if (!model?.apiCredit) return;
  if (isBilling(location)) {
    stage.pointer().start('api-credit', model.steps, model.standing);
  } else {
    const go = () => location.assign(ORGANIZATION_BILLING);
    void stage.tell({ type: 'show-there', step: 'api-credit' }).then(go);
  }
}
