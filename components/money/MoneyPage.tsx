import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { Signpost } from '../controls/Icon';
import { Charges } from './Charges';
import { Credits } from './Credits';
import { Month } from './Month';
import type { ActOnMoney, MoneyModel } from './model';
import { RunwayView } from './RunwayView';
import { type WorkspaceCard, Workspaces } from './Workspaces';

/** One view of the page, as its navigation names it. */
export interface PageSection {
  id: string;
  name: string;
  content: ComponentChildren;
}

/** The frame of the page: who speaks, the views of it, and the one that is shown. */
export function MoneyPage(props: {
  sections: readonly PageSection[];
  shown: string;
  optionsAddress: string;
  /** Could the last change not be saved? */
  isNotSaved?: boolean;
}): JSX.Element {
  const { sections, shown, optionsAddress, isNotSaved = false } = props;
  return (
    <div class="guide money">
      <header class="money-band">
        <Signpost />
        <span class="money-name">{i18n.t('name')}</span>
        <nav>
          {sections.map(({ id, name }) => (
            <a key={id} href={`#${id}`} aria-current={id === shown ? 'page' : undefined}>
              {name}
            </a>
          ))}
          <a href={optionsAddress}>{i18n.t('panel.options')}</a>
        </nav>
      </header>
      {isNotSaved && (
        <p class="notice" role="status" data-notice="not-saved">
          {i18n.t('panel.notSaved')}
        </p>
      )}
      <main>{sections.find(({ id }) => id === shown)?.content}</main>
    </div>
  );
}

/** Balance, month, credits and charges of one workspace, beside what else the person looks after. */
export function MoneyView(props: {
  model: MoneyModel;
  cards: readonly WorkspaceCard[];
  act: ActOnMoney;
}): JSX.Element {
  const { model, cards, act } = props;
  return (
    <div class="money-view">
      <Workspaces cards={cards} chosen={model.organization.id} act={act} />
      <RunwayView model={model} act={act} />
      <div class="money-columns-three">
        <Month model={model} />
        <Credits model={model} />
        <Charges model={model} />
      </div>
    </div>
  );
}
