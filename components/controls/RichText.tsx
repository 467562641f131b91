import type { JSX } from 'preact';

interface Props {
  /** A text of the locale, in which **starred** words are semibold. */
  text: string;
  /** Are the starred words the name of the organization that the tab is in? */
  naming?: boolean;
}

export function RichText({ text, naming }: Props): JSX.Element {
  const parts = text.split('**');
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <b key={part} data-organization={naming}>
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </>
  );
}
