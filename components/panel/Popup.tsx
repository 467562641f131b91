import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Diagnosis } from '../../guide/diagnosis';
import { findBlocker } from '../../guide/obstacle';
import type { Organization } from '../../guide/organization';
import { canOnlyAsk, isAlarming } from '../../guide/standing';
import { ActButton } from '../controls/ActButton';
import { MyError } from '../error/MyError';
import type { Act, GuideModel } from '../model';
import { MoneyTab } from '../money/MoneyTab';
import type { MoneyModel } from '../money/model';
import type { Given } from '../step-props';
import { Content } from '../views/Content';
import { End } from '../views/End';
import { Help } from '../views/Help';
import { LastKnown } from '../views/LastKnown';
import { LookAfter } from '../views/LookAfter';
import { MoneyLine } from '../views/MoneyLine';
import { StillBlocked } from '../views/StillBlocked';
import { Today } from '../views/Today';
import { Footer } from './Footer';
import { Header } from './Header';
import { Missing } from './Missing';
import { Notice } from './Notice';
import { OrganizationRow } from './OrganizationRow';
import { PageOnly } from './PageOnly';
import { ReminderBanner } from './ReminderBanner';
import { type TabName, Tabs, tabId, tabPanelId } from './Tabs';

interface Props {
  model: GuideModel;
  /** Workspaces of which the person can say that it is theirs to look after. */
  workspaces: readonly Organization[];
  act: Act;
  /** Which known message a text holds. */
  diagnose: (text: string) => Diagnosis;
  /** What is remembered of the workspace's money; asked only where it is shown, for it takes a while. */
  money?: () => MoneyModel | 'awaited' | undefined;
  /** The tab that was open last in this session. */
  tab?: TabName | undefined;
  onTab?: (tab: TabName) => void;
}

/** The guide in the toolbar's popup: today first, then what it rests on, in tabs. */
export function Popup({ model, workspaces, act, diagnose, money, tab, onTab }: Props): JSX.Element {
  const { standing, accepted } = model;
  const given = { model, act, place: 'popup' as const };
  const [due] = model.due ?? [];
  const names = tabsOf(model);
  const [chosen, setChosen] = useState(tab);
  // Counts the changes: of a tab that is left nothing stays but what was pasted.
  const [changes, setChanges] = useState(0);
  const selected = names.find((name) => name === chosen) ?? names[0] ?? 'steps';
  const [byKeys, setByKeys] = useState(false);
  const select = (name: TabName, keys = false) => {
    setByKeys(keys);
    setChosen(name);
    setChanges(changes + 1);
    onTab?.(name);
  };
  const panel = (name: TabName, children: ComponentChildren) =>
    names.includes(name) && (
      <div
        key={name === 'error' ? name : `${name} ${changes}`}
        role="tabpanel"
        id={tabPanelId(name)}
        aria-labelledby={tabId(name)}
        // What only lists what comes later may be too long, and has nothing in it to be led to.
        tabIndex={name === 'steps' && standing.kind !== 'manager' ? 0 : undefined}
        hidden={name !== selected}
      >
        {children}
      </div>
    );
  const steps = (
    <>
      <Content given={hasList(model) ? { ...given, part: 'list' } : given} />
      <End given={given} />
      <StillBlocked given={given}>
        <Help given={given} />
      </StillBlocked>
      <LookAfter workspaces={workspaces} pinned={model.settings?.pinned} act={act} />
    </>
  );
  return (
    <main
      class="guide popup"
      lang={i18n.t('panel.language')}
      data-guide
      data-standing={standing.kind}
      data-obstacle={findBlocker(standing, model.reading)?.kind}
      data-today={model.today}
      data-view="panel"
    >
      {model.pageOnly && <PageOnly act={act} />}
      {due && <ReminderBanner name={due} act={act} />}
      <Header act={act} collapsible={false} />
      <Notice model={model} act={act} />
      {!isAlarming(standing, accepted) && <OrganizationRow model={model} />}
      <LastKnown model={model} />
      <Missing model={model} />
      <div class="first">
        {selected !== 'message' && <Today given={given} />}
        {hasList(model) && (standing.kind !== 'manager' || model.switched) && (
          <Content given={{ ...given, part: 'first' }} />
        )}
      </div>
      <Tabs names={names} selected={selected} onSelect={select} />
      <div class="middle">
        {panel('steps', steps)}
        {panel('message', steps)}
        {panel('money', selected === 'money' && <MoneyPanel given={given} money={money?.()} />)}
        {panel(
          'error',
          <MyError
            model={model}
            act={act}
            diagnose={diagnose}
            shown={selected === 'error' && !byKeys}
          />,
        )}
      </div>
      <Footer given={given} />
    </main>
  );
}

function MoneyPanel(props: {
  given: Given;
  money: MoneyModel | 'awaited' | undefined;
}): JSX.Element | null {
  const { given, money } = props;
  if (money === 'awaited') return null;
  if (!money || money.overview.points.length === 0) return <MoneyLine given={given} />;
  return (
    <MoneyTab model={money}>
      <ActButton act={given.act} action={{ type: 'open-money' }} icon="card">
        {i18n.t('act.openMoney')}
      </ActButton>
    </MoneyTab>
  );
}

/** A member has no steps to take and no money to look after. */
function tabsOf({ standing }: GuideModel): readonly TabName[] {
  return canOnlyAsk(standing) ? ['message', 'error'] : ['steps', 'money', 'error'];
}

/** Is what comes first apart from what is listed? A member's view is one. */
function hasList({ standing, switched }: GuideModel): boolean {
  return !canOnlyAsk(standing) && !switched;
}
