import { i18n } from '#i18n';
import { MoneyView, type PageSection } from '../../components/money/MoneyPage';
import type { ActOnMoney } from '../../components/money/model';
import type { WorkspaceCard } from '../../components/money/Workspaces';
import { Spend } from '../../components/spend/Spend';
import type { SpendPart, SpendWorkspace } from './spend';

/** The views of the page for one workspace, in the order of its navigation. */
export function sectionsFor(
  chosen: WorkspaceCard,
  cards: readonly WorkspaceCard[],
  act: ActOnMoney,
  spend: SpendPart,
): PageSection[] {
  const { model } = chosen;
  const workspace = spendWorkspace(chosen);
  return [
    {
      id: 'money',
      name: i18n.t('money.title'),
      content: <MoneyView model={model} cards={cards} act={act} />,
    },
    {
      id: 'spend',
      name: i18n.t('spend.title'),
      content: (
        <Spend model={spend.model(workspace)} act={(action) => spend.act(action, workspace)} />
      ),
    },
  ];
}

function spendWorkspace({ model }: WorkspaceCard): SpendWorkspace {
  const { organization, reading } = model;
  return { id: organization.id, name: organization.name, cap: reading?.spendCap };
}
