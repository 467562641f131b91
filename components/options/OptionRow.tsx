import type { ComponentChildren, JSX } from 'preact';

interface Props {
  label: string;
  note: string;
  /** Has it more than one control, of which each needs a name of its own? */
  group?: true;
  children: ComponentChildren;
}

/** One option of the person's own: its words, and its control at the end. */
export function OptionRow({ label, note, group, children }: Props): JSX.Element {
  const Row = group ? 'fieldset' : 'label';
  return (
    <Row class={`options-row${group ? ' options-group' : ''}`} aria-label={group && label}>
      <span>
        {label}
        <span class="options-note">{note}</span>
      </span>
      {group ? <span class="options-controls">{children}</span> : children}
    </Row>
  );
}
