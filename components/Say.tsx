import type { JSX } from 'preact';

/** A text of the locale, with its **starred** words semibold. */
export function Say({ text }: { text: string }): JSX.Element {
  const parts = text.split('**');
  return <>{parts.map((part, index) => (index % 2 === 1 ? <b key={part}>{part}</b> : part))}</>;
}
