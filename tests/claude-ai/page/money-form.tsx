/** The form inside the dialogs about money. */
import type { ComponentChildren } from 'preact';
import { Button } from './controls.tsx';
import { c } from './generation.ts';
import { change } from './store.ts';
import { t } from './text.ts';

export const close = () => change({ dialog: undefined });

interface FieldProps {
  label: string;
  name: string;
  value: string;
  onInput: (value: string) => void;
}

export function MoneyField({ label, name, value, onInput }: FieldProps) {
  return (
    <label class={c('field')}>
      <span>{label}</span>
      <span class={c('inputbox')}>
        <span class={c('sign')}>$</span>
        <input
          name={name}
          inputMode="decimal"
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </span>
    </label>
  );
}

/** Minor units, or undefined where the text is no positive amount. */
export function minor(text: string): number | undefined {
  const amount = Math.round(Number(text.replace(',', '.')) * 100);
  return Number.isFinite(amount) && amount > 0 ? amount : undefined;
}

export const plain = (amount: number | null | undefined, otherwise: string) =>
  amount ? String(amount / 100) : otherwise;

interface FormProps {
  note: string;
  onSubmit: () => void;
  fields: ComponentChildren;
  children: ComponentChildren;
}

export function Form({ note, onSubmit, fields, children }: FormProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class={c('form')} onSubmit={submit}>
      <p class={c('note')}>{note}</p>
      {fields}
      <div class={c('actions')}>
        <Button onClick={close}>{t('cancel')}</Button>
        {children}
      </div>
    </form>
  );
}
