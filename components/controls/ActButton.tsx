import type { ComponentChildren, JSX } from 'preact';
import type { Act, Action } from '../model';
import { Icon, type IconName } from './Icon';
import { trusted } from './trusted';

interface Props {
  act: Act;
  action: Action;
  look?: 'filled' | 'plain' | 'link' | 'icon' | 'segment';
  icon?: IconName;
  /** Where the button shows no words. */
  label?: string;
  /** Of one among several: is it the one that holds? */
  pressed?: boolean;
  children?: ComponentChildren;
}

export function ActButton({
  act,
  action,
  look = 'plain',
  icon,
  label,
  pressed,
  children,
}: Props): JSX.Element {
  return (
    <button
      type="button"
      class={`button-${look}`}
      data-action={action.type}
      aria-label={label}
      aria-pressed={pressed}
      title={look === 'icon' ? label : undefined}
      onClick={trusted(() => act(action))}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
