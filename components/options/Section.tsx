import type { ComponentChildren, JSX } from 'preact';

interface Props {
  title: string;
  note?: string;
  children: ComponentChildren;
}

export function Section({ title, note, children }: Props): JSX.Element {
  return (
    <section class="options-section">
      <div>
        <h2>{title}</h2>
        {note && <p class="why">{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
