import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { RichText } from '../controls/RichText';
import type { SpendProps } from './model';
import { formatCount } from './words';

/** Takes claude.ai's exports: dropped, or chosen by hand. */
export function ReportDrop({ model, act }: SpendProps): JSX.Element {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files?.length) act({ type: 'take-files', files: [...files] });
  };
  const { lines } = model.files;
  return (
    <section
      aria-label={i18n.t('spend.drop')}
      class={`spend-drop${over ? ' spend-drop-over' : ''}`}
      data-drop=""
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.isTrusted) take(event.dataTransfer?.files);
      }}
    >
      <b>{i18n.t('spend.drop')}</b>
      <label class="spend-choose">
        <span class="button-link">{i18n.t('spend.choose')}</span>
        <input
          type="file"
          multiple
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // So that the same file can be chosen once more.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="spend-note">
        <RichText text={i18n.t('spend.dropWhere')} />
      </p>
      <p role="status">
        {lines !== undefined && i18n.t('spend.linesRead', [formatCount(lines, model.language)])}
      </p>
    </section>
  );
}
