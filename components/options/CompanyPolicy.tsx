import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Broken } from '../../guide/managed';
import type { OptionsModel } from './model';
import { Section } from './Section';

/** What the company has set, as it was read; nothing where it has set nothing. */
export function CompanyPolicy({ model }: { model: OptionsModel }): JSX.Element | null {
  const { held, broken } = model.policy;
  if (held.length + broken.length === 0) return null;
  return (
    <Section title={i18n.t('settings.policy')} note={i18n.t('settings.policyNote')}>
      {broken.length > 0 && (
        <ul class="options-care" data-policy-broken>
          {broken.map((issue) => (
            <li key={issue.path}>
              <code>{issue.path}</code>: {sayBroken(issue)}
            </li>
          ))}
        </ul>
      )}
      <dl class="figures" data-policy>
        {held.map(({ key, mode, value }) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
              <span class="options-note">
                {mode === 'enforced' ? i18n.t('settings.enforced') : i18n.t('settings.default')}
              </span>
            </dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function sayBroken({ value, unknown }: Broken): string {
  if (unknown) return i18n.t('settings.unknownKey');
  return value === undefined
    ? i18n.t('settings.absentValue')
    : i18n.t('settings.unreadableValue', [value]);
}
