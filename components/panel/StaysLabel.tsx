import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../controls/Icon';
import type { Tracking } from './tracking';

interface Props {
  /** The button that buys. */
  target: Element;
  /** The account in which what is bought would stay. */
  name: string;
  besideTarget: Tracking['besideTarget'];
  mode?: 'light' | 'dark' | undefined;
}

/** The warning at the place of danger: what is bought with this button helps no team. */
export function StaysLabel({ target, name, besideTarget, mode }: Props): JSX.Element {
  const label = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (label.current ? besideTarget(label.current, target) : undefined),
    [target, besideTarget],
  );
  return (
    <div ref={label} class="guide stays" data-stays data-mode={mode}>
      <Icon name="card" size={14} />
      {i18n.t('account.staysWith', [name])}
    </div>
  );
}
