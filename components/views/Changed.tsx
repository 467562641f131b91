import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../controls/ActButton';
import { Copied, useSelection } from '../controls/Copied';
import type { Given } from '../step-props';

/** claude.ai is not as the guide knows it: says so in one line, with a report to read and copy. */
export function Changed({ given, report }: { given: Given; report: string }): JSX.Element {
  const text = useSelection<HTMLPreElement>({ model: given.model, what: 'report' });
  return (
    <div class="view changed">
      <p class="what" role="status">
        {i18n.t('page.changed')}
      </p>
      {report && (
        <>
          <details>
            <summary>{i18n.t('page.report')}</summary>
            <pre ref={text}>{report}</pre>
          </details>
          <div class="acts">
            <ActButton act={given.act} action={{ type: 'copy-report' }} icon="copy">
              {i18n.t('act.copyReport')}
            </ActButton>
            <Copied model={given.model} what="report" />
          </div>
        </>
      )}
    </div>
  );
}
