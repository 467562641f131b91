import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { displayName, isWorkspace, type Organization } from '../guide/organization';
import { Signpost } from './Icon';
import { WeeklyLook, type WeeklyLookAction, type WeeklyLookModel } from './options/WeeklyLook';
import { trusted } from './trusted';
import { formatDay } from './words/moments';

export interface OptionsModel {
  organizations: readonly Organization[];
  pinned?: string | undefined;
  accepted: readonly { organization: string; at: number }[];
  /** How many stored values could not be read. */
  unreadable: number;
  language: string;
  erased: boolean;
  weekly: WeeklyLookModel;
}

export type OptionsAction =
  | { type: 'pin'; organization: string }
  | { type: 'warn-again'; organization: string }
  | WeeklyLookAction
  | { type: 'export' }
  | { type: 'erase' };

interface Props {
  model: OptionsModel;
  act: (action: OptionsAction) => void;
}

export function Options({ model, act }: Props): JSX.Element {
  return (
    <main class="guide options">
      <header class="band">
        <Signpost />
        <h1>{i18n.t('name')}</h1>
        <span class="options-whose">
          {i18n.t('options.title')} · {i18n.t('foot.independent')}
        </span>
      </header>
      <Workspace model={model} act={act} />
      <WeeklyLook model={model.weekly} act={act} />
      <Fine model={model} act={act} />
      <Data model={model} act={act} />
    </main>
  );
}

function Section(props: { title: string; note: string; children: ComponentChildren }) {
  return (
    <section class="options-section">
      <div>
        <h2>{props.title}</h2>
        <p class="why">{props.note}</p>
      </div>
      <div>{props.children}</div>
    </section>
  );
}

function Workspace({ model, act }: Props) {
  const workspaces = model.organizations.filter(isWorkspace);
  const choose = (event: Event) => {
    if (event.currentTarget instanceof HTMLSelectElement) {
      act({ type: 'pin', organization: event.currentTarget.value });
    }
  };
  return (
    <Section title={i18n.t('options.workspace')} note={i18n.t('options.workspaceNote')}>
      <label class="options-row">
        <span>
          {i18n.t('options.mine')}
          <span class="options-note">{i18n.t('options.mineNote')}</span>
        </span>
        <select value={model.pinned ?? ''} onChange={trusted(choose)} data-action="pin">
          <option value="">{i18n.t('options.none')}</option>
          {workspaces.map((workspace) => (
            <option key={workspace.id} value={workspace.id}>
              {displayName(workspace)}
            </option>
          ))}
        </select>
      </label>
    </Section>
  );
}

function Fine({ model, act }: Props) {
  const { accepted, organizations, language } = model;
  return (
    <Section title={i18n.t('options.fine')} note={i18n.t('options.fineNote')}>
      {accepted.length === 0 && <p>{i18n.t('options.nothingFine')}</p>}
      {accepted.map(({ organization: id, at }) => {
        const organization = organizations.find((o) => o.id === id);
        return (
          <div class="options-row" key={id}>
            <span>
              {organization ? displayName(organization) : i18n.t('kind.unnamed')}
              <span class="options-note">{i18n.t('options.since', [formatDay(at, language)])}</span>
            </span>
            <button
              type="button"
              class="button-plain"
              data-action="warn-again"
              onClick={trusted(() => act({ type: 'warn-again', organization: id }))}
            >
              {i18n.t('options.warnAgain')}
            </button>
          </div>
        );
      })}
    </Section>
  );
}

function Data({ model, act }: Props) {
  const [asking, setAsking] = useState(false);
  const erase = () => {
    setAsking(false);
    act({ type: 'erase' });
  };
  const button = (action: string, label: string, look: string, onClick: () => void) => (
    <button type="button" class={look} data-action={action} onClick={trusted(onClick)}>
      {label}
    </button>
  );
  return (
    <Section title={i18n.t('options.data')} note={i18n.t('options.dataNote')}>
      {model.unreadable > 0 && (
        <p class="options-care">{i18n.t('options.unreadable', model.unreadable)}</p>
      )}
      {asking && <p role="alert">{i18n.t('options.eraseSure')}</p>}
      <div class="acts">
        {asking ? (
          <>
            {button('erase', i18n.t('options.eraseNow'), 'button-plain options-erase', erase)}
            {button('keep', i18n.t('options.keep'), 'button-plain', () => setAsking(false))}
          </>
        ) : (
          <>
            {button('export', i18n.t('options.export'), 'button-plain', () =>
              act({ type: 'export' }),
            )}
            {button('ask-erase', i18n.t('options.erase'), 'button-plain options-erase', () =>
              setAsking(true),
            )}
          </>
        )}
      </div>
      <p role="status">{model.erased && i18n.t('options.erased')}</p>
    </Section>
  );
}
