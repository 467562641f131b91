import type { ComponentChildren, JSX, TargetedEvent, TargetedInputEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { trusted } from '../controls/trusted';
import { type Excerpt, excerptOf } from './excerpt';

interface Props {
  text: string;
  part: Excerpt['part'];
  onText: (text: string) => void;
  shown?: boolean | undefined;
  clear: ComponentChildren;
  /** What comes before the note that nothing is sent. */
  children?: ComponentChildren;
}

/** The field for a message, whose telling part is marked: a sheet of the same letters lies under it. */
export function Pasted({ text, part, onText, shown, clear, children }: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const excerpt = excerptOf(text, part);
  const { from, to } = excerpt.part ?? { from: 0, to: 0 };
  useEffect(() => {
    if (shown) field.current?.focus();
  }, [shown]);
  useLayoutEffect(() => {
    // Nothing to scroll, and asking where things are makes the browser lay out the whole page.
    if (text === '') return;
    const mark = sheet.current?.querySelector('mark');
    if (!field.current || !sheet.current) return;
    if (mark) field.current.scrollTop = mark.offsetTop - sheet.current.offsetTop - 8;
    sheet.current.scrollTop = field.current.scrollTop;
  }, [text, from]);
  return (
    <div class="pasted">
      <div class="message-head">
        <label for={id}>{i18n.t('diagnosis.label')}</label>
        {clear}
      </div>
      <div class={text === '' ? 'pasted-field' : 'pasted-field pasted-full'}>
        <div class="pasted-sheet" aria-hidden="true" ref={sheet}>
          {excerpt.text.slice(0, from)}
          {to > from && <mark>{excerpt.text.slice(from, to)}</mark>}
          {excerpt.text.slice(to)}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={field}
          rows={2}
          value={excerpt.text}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={`${id}-note`}
          data-diagnose
          onBeforeInput={trusted((event: TargetedInputEvent<HTMLTextAreaElement>) => {
            const put = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
            if (put === excerptOf(put, undefined).text) return;
            // A long text, pasted or dropped, is never put into the field as a whole.
            event.preventDefault();
            onText(put);
          })}
          onInput={trusted((event: TargetedInputEvent<HTMLTextAreaElement>) =>
            onText(event.currentTarget.value),
          )}
          onScroll={({ currentTarget }: TargetedEvent<HTMLTextAreaElement>) => {
            if (sheet.current) sheet.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      {children}
      {/* Before anything is pasted; then its room is the answer's. */}
      <p class={text === '' ? 'why' : 'unseen'} id={`${id}-note`}>
        {i18n.t('diagnosis.note')}
      </p>
    </div>
  );
}
