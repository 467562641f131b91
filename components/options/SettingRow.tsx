import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingName } from '../../guide/settings';
import { Lock } from './Lock';
import type { OptionsModel } from './model';

interface Props {
  model: OptionsModel;
  name: SettingName;
  label: string;
  note?: string | undefined;
  /** What is said in place of the note, where the company has fixed it. */
  fixedNote?: string;
  /** Has it more than one control? */
  group?: true;
  /** What holds, where the company has fixed it. */
  fixed: string;
  /** The control, where it has not. */
  children: ComponentChildren;
}

/** One setting: a control, or what the company has fixed, shown and not to be changed. */
export function SettingRow({
  model,
  name,
  label,
  note,
  fixedNote = i18n.t('settings.byCompany'),
  group,
  fixed,
  children,
}: Props): JSX.Element {
  const mode = model.byCompany[name];
  const isFixed = mode === 'enforced';
  const Row = isFixed ? 'div' : group ? 'fieldset' : 'label';
  return (
    <Row
      class={`options-row${group ? ' options-group' : ''}`}
      aria-label={group && !isFixed ? label : undefined}
      data-setting={name}
      data-by-company={mode}
    >
      <span>
        {label}{' '}
        <span class="options-note">
          {isFixed ? fixedNote : mode === 'default' ? i18n.t('settings.companyDefault') : note}
        </span>
      </span>
      {isFixed ? (
        <span class="options-fixed">
          <Lock />
          {fixed}
        </span>
      ) : (
        children
      )}
    </Row>
  );
}
