/** Buttons, switches, meters and rows, in the markup of each generation. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { c, groupOf, is } from './generation.ts';
import { t } from './text.ts';

interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  kind?: 'dark' | 'light' | 'link';
  isBusy?: boolean;
  isSubmit?: boolean;
}

/** The redesign draws buttons from plain elements. */
export function Button({ children, onClick, kind = 'light', isBusy, isSubmit }: ButtonProps) {
  const look = c(kind === 'link' ? 'textbutton' : 'button', kind === 'dark' && 'button-dark');
  if (is('redesigned') && !isSubmit) {
    const role = { role: 'button' as const, tabIndex: 0, 'aria-busy': isBusy };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') onClick?.();
    };
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: its role comes with the spread
      <div class={look} onClick={onClick} onKeyDown={press} {...role}>
        {children}
      </div>
    );
  }
  const busy = isBusy === undefined ? {} : { 'aria-busy': isBusy, disabled: isBusy };
  return (
    <button class={look} type={isSubmit ? 'submit' : 'button'} onClick={onClick} {...busy}>
      {children}
    </button>
  );
}

interface SwitchProps {
  isOn: boolean;
  label: string;
  onChange: (isOn: boolean) => void;
}

export function Switch({ isOn, label, onChange }: SwitchProps) {
  if (is('2025-11')) {
    const role = { role: 'switch' as const };
    return (
      <label class={c('switch', isOn && 'switch-on')}>
        <input
          class={c('unseen')}
          type="checkbox"
          checked={isOn}
          aria-label={label}
          onChange={() => onChange(!isOn)}
          {...role}
        />
        <span class={c('knob')} />
      </label>
    );
  }
  const role = is('redesigned')
    ? { 'aria-pressed': isOn }
    : { role: 'switch' as const, 'aria-checked': isOn, 'aria-label': label, 'data-cds': 'Switch' };
  const look = c('switch', isOn && 'switch-on');
  return (
    <button type="button" class={look} onClick={() => onChange(!isOn)} {...role}>
      <span class={c('knob')} />
    </button>
  );
}

export function Meter({ percent, label }: { percent: number; label: string }) {
  const fill = <div class={c('fill')} style={{ width: `${percent}%` }} />;
  if (is('2025-11', 'redesigned')) return <div class={c('meter')}>{fill}</div>;
  const range = { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 };
  if (is('2026-02')) {
    const role = { role: 'progressbar' as const, ...range };
    return (
      <div class={c('meter')} {...role}>
        {fill}
      </div>
    );
  }
  const role = { role: 'meter' as const, 'aria-label': label, ...range };
  return (
    <div data-cds="Meter">
      <div class={c('meter')} {...role}>
        {fill}
      </div>
    </div>
  );
}

interface RowProps {
  title: ComponentChildren;
  note?: ComponentChildren;
  below?: ComponentChildren;
  children?: ComponentChildren;
}

export function Row({ title, note, below, children }: RowProps) {
  // Labels have no lasting id on the real page either.
  const id = useId();
  return (
    <div class={c('row')} {...groupOf(id)}>
      <div class={c('rowtext')}>
        <div class={c('title')} id={id}>
          {title}
        </div>
        {note !== undefined && <div class={c('note')}>{note}</div>}
        {below}
      </div>
      {children && <div class={c('rowend')}>{children}</div>}
    </div>
  );
}

export function Heading({ children }: { children: ComponentChildren }) {
  if (is('redesigned')) return <div class={c('heading')}>{children}</div>;
  return <h3 class={c('heading')}>{children}</h3>;
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const content = (
    <>
      <Heading>{title}</Heading>
      <div class={c('card')}>{children}</div>
    </>
  );
  if (is('2025-11', 'redesigned')) return <div class={c('section')}>{content}</div>;
  return <section class={c('section')}>{content}</section>;
}

export function Spinner() {
  const role = { role: 'status' as const, 'aria-label': t('loading') };
  return (
    <div class={c('loading')} {...role}>
      <span class={c('spinner')} />
    </div>
  );
}
