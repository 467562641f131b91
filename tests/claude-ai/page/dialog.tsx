/** A modal dialog: keeps the focus, closes by Esc and by a click beside it. */
import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { c, portal } from './generation.ts';

const openDialogs: object[] = [];
const focusable = 'a[href], button:not(:disabled), input, [tabindex="0"]';

/** Keeps the focus inside, and gives it back at the end. */
function useFocusWithin(onClose: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const self = {};
    openDialogs.push(self);
    const inside = () => [...(box.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    (box.current?.querySelector<HTMLElement>('input, [aria-current]') ?? inside()[0])?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (openDialogs.at(-1) !== self) return;
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const all = inside();
      const edge = event.shiftKey ? all[0] : all.at(-1);
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? all.at(-1) : all[0])?.focus();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      openDialogs.splice(openDialogs.indexOf(self), 1);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return box;
}

interface ShellProps {
  title: string;
  isWide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog({ title, isWide = false, onClose, children }: ShellProps) {
  const box = useFocusWithin(onClose);
  const role = { role: 'dialog' as const, 'aria-modal': true, 'aria-labelledby': 'dialog-title' };
  const dismiss = (event: Event) => {
    if (event.target === event.currentTarget) onClose();
  };
  const content = (
    <div class={c('root')} {...portal()}>
      {/* biome-ignore lint/a11y: the backdrop is not a control; Esc closes as well */}
      <div class={c('backdrop')} onClick={dismiss}>
        <div class={c('dialog', isWide && 'dialog-wide')} ref={box} {...role}>
          <h2 class={c('dialogtitle')} id="dialog-title">
            {title}
          </h2>
          {children}
        </div>
      </div>
    </div>
  );
  return createPortal(content, document.body);
}
