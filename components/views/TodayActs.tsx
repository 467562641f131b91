import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { StepName } from '../../guide/steps';
import { nextStep } from '../../guide/steps/progress';
import type { TodayName } from '../../guide/today';
import { ActButton } from '../controls/ActButton';
import { Copied } from '../controls/Copied';
import type { Given } from '../step-props';
import { workspaceName } from '../words/names';
import { clicksLeft } from '../words/offerless';
import { sayBlocked, waitsUntil } from '../words/today';

/** The one act of today, and nothing beside it. */
export function TodayActs({
  given,
  today,
}: {
  given: Given;
  today: TodayName;
}): JSX.Element | null {
  const button = buttonOf(given, today);
  return button && <div class="acts">{button}</div>;
}

function buttonOf(given: Given, today: TodayName): JSX.Element | null {
  const { model, act, place } = given;
  const { adjustLimit, buy } = model.quotes;
  const usual = place === 'popup' ? i18n.t('act.showOnClaude') : i18n.t('act.show');
  const show = (step: StepName, label = usual) => (
    <ActButton act={act} action={{ type: 'show', step }} look="filled" icon="crosshair">
      {label}
    </ActButton>
  );
  switch (today) {
    case 'unreadable':
      return (
        <ActButton
          act={act}
          action={{ type: 'read-again' }}
          look={waitsUntil(model) ? 'plain' : 'filled'}
          icon="again"
        >
          {i18n.t('act.readAgain')}
        </ActButton>
      );
    case 'old':
      return (
        <ActButton act={act} action={{ type: 'read-again' }} look="filled" icon="again">
          {i18n.t('act.readNow')}
        </ActButton>
      );
    case 'cap-reached':
    case 'cap-near':
      return show(
        today === 'cap-reached' ? 'balance' : 'spend-cap',
        i18n.t('act.showNamed', [adjustLimit]),
      );
    case 'claim':
    case 'offer':
      return show('claim');
    case 'reserved':
      return <Remind given={given} />;
    case 'no-offer':
      return show(
        'balance',
        i18n.t('act.showLetter', [isSwitchedOff(given) || clicksLeft(model) > 1 ? 'a' : 'b']),
      );
    case 'few-days':
      return show('balance', i18n.t('act.showNamed', [buy]));
    case 'nearly-empty':
    case 'reload-failed':
      return show(isOpen(given, 'auto-reload') ? 'auto-reload' : 'balance');
    case 'step':
      return <OfStep given={given} show={show} />;
    case 'nothing':
      if (sayBlocked(model) === undefined) return <OpenMoney act={act} look="plain" />;
      return place === 'popup' ? <OpenUsage act={act} /> : null;
    case 'expiring':
      return <OpenMoney act={act} look="filled" />;
    default:
      return null;
  }
}

function isOpen({ model }: Given, step: StepName): boolean {
  return model.steps.some(({ name, status }) => name === step && status === 'todo');
}

function isSwitchedOff({ model }: Given): boolean {
  return model.steps.some(({ reason }) => reason === 'credits-off');
}

function OpenMoney({ act, look }: Pick<Given, 'act'> & { look: 'plain' | 'filled' }): JSX.Element {
  return (
    <ActButton act={act} action={{ type: 'open-money' }} look={look} icon="card">
      {i18n.t('act.openMoney')}
    </ActButton>
  );
}

/** What stands in the way is said, and ended, on claude.ai's page; on that page itself it needs no button. */
function OpenUsage({ act }: Pick<Given, 'act'>): JSX.Element {
  return (
    <ActButton act={act} action={{ type: 'open-usage-page' }}>
      {i18n.t('act.openUsage')}
    </ActButton>
  );
}

function Remind({ given: { model, act } }: { given: Given }): JSX.Element {
  return model.copied === 'reminder' ? (
    <p role="status">{i18n.t('reminder.reminded')}</p>
  ) : (
    <ActButton act={act} action={{ type: 'remind' }} look="filled">
      {i18n.t('reminder.remind')}
    </ActButton>
  );
}

/** The next step's own act. */
function OfStep({
  given,
  show,
}: {
  given: Given;
  show: (step: StepName) => JSX.Element;
}): JSX.Element | null {
  const { model, act } = given;
  const next = nextStep(model.steps);
  if (next?.name === 'bookmark') {
    return model.canBookmark ? (
      <ActButton act={act} action={{ type: 'save-bookmark' }} look="filled">
        {i18n.t('step.bookmark.save')}
      </ActButton>
    ) : (
      <ActButton act={act} action={{ type: 'mark', step: 'bookmark' }} look="filled">
        {i18n.t('act.bookmarked')}
      </ActButton>
    );
  }
  if (next?.reason === 'sent') {
    return (
      <ActButton act={act} action={{ type: 'mark', step: 'notify' }} look="filled">
        {i18n.t('step.notify.sentLabel')}
      </ActButton>
    );
  }
  if (next?.name !== 'notify') return next ? show(next.name) : null;
  const text = i18n.t('message.team', [workspaceName(model.standing, model.quotes)]);
  return (
    <>
      <ActButton
        act={act}
        action={{ type: 'copy', step: 'notify', text }}
        look="filled"
        icon="copy"
      >
        {i18n.t('act.copyMessage')}
      </ActButton>
      <Copied model={model} what="notify" />
    </>
  );
}
