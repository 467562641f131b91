import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ActButton } from '../ActButton';
import { Copied } from '../Copied';
import type { Given } from '../given';
import { Headline } from './Headline';

const UNKNOWN = { name: 'account', status: 'unknown', reason: 'unread', evidence: 'none' } as const;

/** claude.ai's page is not the one that the guide knows: says so, with a report to copy. */
export function Changed({ given, report }: { given: Given; report: string }): JSX.Element {
  return (
    <div class="view changed">
      <Headline step={UNKNOWN} title={i18n.t('changed.headline')} text={i18n.t('changed.text')} />
      <dl class="works">
        <dt>{i18n.t('changed.stillWorks')}</dt>
        <dd>{i18n.t('changed.stillWorksWhat')}</dd>
        <dt>{i18n.t('changed.notNow')}</dt>
        <dd>{i18n.t('changed.notNowWhat')}</dd>
      </dl>
      <h3>{i18n.t('changed.report')}</h3>
      <pre>{report}</pre>
      <div class="acts">
        <ActButton act={given.act} action={{ type: 'copy-report' }} icon="copy">
          {i18n.t('act.copyReport')}
        </ActButton>
        <Copied when={given.model.copied === 'report'} />
      </div>
    </div>
  );
}
