import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { unitsOf } from '../../guide/money';
import { spendCsv } from '../../guide/spend/spend-csv';
import { Icon } from '../controls/Icon';
import { trusted } from '../controls/trusted';
import { formatMoment } from '../words/moments';
import { ListProgress } from './ListProgress';
import { MemberList } from './MemberList';
import type { SpendModel, SpendProps } from './model';
import { Report } from './Report';
import { Seats } from './Seats';
import { SpendSums } from './SpendSums';
import { currencyOf, formatCount, formatUnits, monthName, monthSoFar } from './words';

/** Who spends what: the members' list, its sums, and claude.ai's own report. */
export function Spend(props: SpendProps): JSX.Element {
  const { model, act } = props;
  const isReading = model.list.kind === 'reading';
  useEffect(() => {
    if (!isReading) return;
    const ended = new AbortController();
    const cancel = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape') act({ type: 'cancel' });
    };
    document.addEventListener('keydown', cancel, { signal: ended.signal });
    return () => ended.abort();
  }, [isReading]);
  const isEmpty = model.members.every(({ spent }) => unitsOf(spent) === 0);
  return (
    <div class="spend" data-spend={model.list.kind}>
      <div>
        <h1>{i18n.t('spend.title')}</h1>
        <p class="spend-note">
          {i18n.t('spend.gone', [model.organizationName, monthSoFar(model.asOf, model.language)])}
        </p>
        {model.list.kind === 'idle' && <Ask {...props} />}
        <ListProgress {...props} />
        {model.list.kind === 'complete' && isEmpty && <Nothing {...props} />}
        {model.members.length > 0 && !isEmpty && (
          <>
            <Tools {...props} />
            <MemberList {...props} />
          </>
        )}
      </div>
      <aside>
        {model.members.length > 0 && <SpendSums model={model} />}
        <Report {...props} />
        <Seats {...props} />
      </aside>
    </div>
  );
}

/** Nothing is read before the person asks for it. */
function Ask({ act }: SpendProps): JSX.Element {
  return (
    <div class="spend-card">
      <p>{i18n.t('spend.ask')}</p>
      <div class="acts">
        <button
          type="button"
          class="button-filled"
          data-action="read"
          onClick={trusted(() => act({ type: 'read' }))}
        >
          {i18n.t('spend.read')}
        </button>
      </div>
    </div>
  );
}

function Nothing({ model, act }: SpendProps): JSX.Element {
  const { members, language, now, asOf } = model;
  const zero = formatUnits(0, currencyOf(members, model.total), language);
  return (
    <div class="spend-card">
      <b>{i18n.t('spend.nothing', [monthName(asOf, language)])}</b>
      <p>
        {i18n.t('spend.nothingText', [
          formatCount(members.length, language),
          zero,
          formatMoment(asOf, now, language),
        ])}
      </p>
      <ReadAgain act={act} />
    </div>
  );
}

function Tools({ model, act }: SpendProps): JSX.Element {
  return (
    <div class="spend-tools">
      <input
        type="search"
        aria-label={i18n.t('spend.find')}
        placeholder={i18n.t('spend.find')}
        value={model.query}
        onInput={({ currentTarget }) => act({ type: 'find', text: currentTarget.value })}
      />
      <button
        type="button"
        class="button-plain"
        data-action="copy-csv"
        onClick={trusted(() => act({ type: 'copy-csv', text: csvOf(model) }))}
      >
        <Icon name="copy" />
        {i18n.t('spend.copyCsv')}
      </button>
      {model.list.kind !== 'reading' && <ReadAgain act={act} />}
      <span role="status" class="spend-note">
        {sayCopied(model.copied)}
      </span>
    </div>
  );
}

function ReadAgain({ act }: Pick<SpendProps, 'act'>): JSX.Element {
  return (
    <button
      type="button"
      class="button-link"
      data-action="read-again"
      onClick={trusted(() => act({ type: 'read' }))}
    >
      {i18n.t('act.readAgain')}
    </button>
  );
}

function sayCopied(copied: SpendModel['copied']): string {
  if (!copied) return '';
  return copied === 'failed' ? i18n.t('spend.notCopied') : i18n.t('act.copied');
}

function csvOf({ members }: SpendModel): string {
  return spendCsv(members, [
    i18n.t('spend.csv.name'),
    i18n.t('spend.csv.spent'),
    i18n.t('spend.csv.limit'),
    i18n.t('spend.csv.currency'),
  ]);
}
