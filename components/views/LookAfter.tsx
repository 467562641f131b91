import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { displayName, type Organization } from '../../guide/organization';
import { ActButton } from '../controls/ActButton';
import { onLeft } from '../controls/onLeft';
import { RichText } from '../controls/RichText';
import type { Act } from '../model';

interface Props {
  workspaces: readonly Organization[];
  /** Id of the one that was chosen. */
  pinned: string | undefined;
  act: Act;
}

/** Lets the person say which workspace they look after: one by a press, several by a list. */
export function LookAfter({ workspaces, pinned, act }: Props): JSX.Element | null {
  const [first, second] = workspaces;
  if (!first) return null;
  const pin = (organization: string) => act({ type: 'pin', organization });
  if (second) {
    return (
      <label class="look-after">
        {i18n.t('settings.mine')}
        <select value={pinned ?? ''} data-action="pin" onChange={onLeft(pin)}>
          <option value="">{i18n.t('settings.none')}</option>
          {workspaces.map((workspace) => (
            <option key={workspace.id} value={workspace.id}>
              {displayName(workspace)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const isPinned = pinned === first.id;
  return (
    <div class="look-after">
      {isPinned && (
        <span>
          <RichText text={i18n.t('account.pinned', [first.name.replaceAll('**', '')])} />
        </span>
      )}
      <ActButton
        act={act}
        action={{ type: 'pin', organization: isPinned ? '' : first.id }}
        look="link"
      >
        {isPinned ? i18n.t('evidence.undo') : i18n.t('account.pin', [displayName(first)])}
      </ActButton>
    </div>
  );
}
