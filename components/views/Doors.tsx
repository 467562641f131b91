import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon, type IconName } from '../controls/Icon';
import { trusted } from '../controls/trusted';

export type Door = 'error' | 'billing' | 'it';

interface Props {
  onOpen: (door: Door) => void;
  /** The one that is open. */
  open?: Door | undefined;
  /** Is there room for what is behind each? A member reads on to the message, so the popup has none. */
  isWide?: boolean;
}

/** Three equal ways in: nobody knows yet who has come. */
export function Doors({ onOpen, open, isWide = false }: Props): JSX.Element {
  return (
    <ul class="doors">
      {(['error', 'billing', 'it'] as const).map((door) => {
        const [icon, name, note] = wordsOf(door);
        return (
          <li key={door}>
            <button
              type="button"
              class="door"
              data-door={door}
              aria-expanded={open === undefined ? undefined : open === door}
              onClick={trusted(() => onOpen(door))}
            >
              <Icon name={icon} size={20} />
              <span class="door-words">
                <b>{name}</b>
                {isWide && <span>{note}</span>}
              </span>
              <Icon name="ahead" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function wordsOf(door: Door): readonly [IconName, name: string, note: string] {
  switch (door) {
    case 'error':
      return ['terminal', i18n.t('welcome.error'), i18n.t('welcome.errorNote')];
    case 'billing':
      return ['card', i18n.t('welcome.billing'), i18n.t('welcome.billingNote')];
    case 'it':
      return ['grid', i18n.t('welcome.it'), i18n.t('welcome.itNote')];
  }
}
