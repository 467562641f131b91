import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';

export type TabName = 'steps' | 'money' | 'error' | 'message';

interface Props {
  names: readonly TabName[];
  selected: TabName;
  /** @param byKeys: the focus stays in the row of tabs. */
  onSelect: (name: TabName, byKeys?: boolean) => void;
}

export function tabId(name: TabName): string {
  return `tab-${name}`;
}

export function tabPanelId(name: TabName): string {
  return `panel-${name}`;
}

/** One stop of the Tab key; the arrows go from one to the next and open it. */
export function Tabs({ names, selected, onSelect }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const go = (name: TabName | undefined) => {
    if (!name) return;
    onSelect(name, true);
    list.current?.querySelector<HTMLElement>(`[data-tab="${name}"]`)?.focus();
  };
  const onKey = trusted((event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const to = destination(event.key, names.indexOf(selected), names.length);
    if (to === undefined) return;
    event.preventDefault();
    go(names[to]);
  });
  return (
    <div class="tabs" role="tablist" aria-label={i18n.t('tab.label')} ref={list} onKeyDown={onKey}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          data-tab={name}
          aria-selected={name === selected}
          aria-controls={tabPanelId(name)}
          tabIndex={name === selected ? 0 : -1}
          onClick={trusted(() => onSelect(name))}
        >
          {labelOf(name)}
        </button>
      ))}
    </div>
  );
}

function destination(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function labelOf(name: TabName): string {
  switch (name) {
    case 'steps':
      return i18n.t('tab.steps');
    case 'money':
      return i18n.t('tab.money');
    case 'error':
      return i18n.t('tab.error');
    case 'message':
      return i18n.t('tab.message');
  }
}
