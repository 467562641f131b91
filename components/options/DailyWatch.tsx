import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CAP_SHARES, NO_WATCH, type Watch } from '../../guide/watch/watch';
import { trusted } from '../controls/trusted';
import { formatDay } from '../words/moments';
import { AllowNotifications } from './AllowNotifications';
import { Amount, Hours } from './DailyWatchFields';
import { OptionRow } from './OptionRow';
import { Section } from './Section';

export interface DailyWatchModel {
  watch: Watch;
  /** When claude.ai is read next; milliseconds since 1970. */
  next?: number | undefined;
  /** Does it wait for the person's next visit of claude.ai? */
  waiting: boolean;
  /** May the guide show notifications? */
  notifications: boolean;
  /** Did the browser, or the person there, refuse them just now? */
  refused: boolean;
  /** In which the workspace pays, where that was read. */
  currency?: string | undefined;
  language: string;
}

export type DailyWatchAction = { type: 'watch'; watch: Watch } | { type: 'allow-notifications' };

interface Props {
  model: DailyWatchModel;
  act: (action: DailyWatchAction) => void;
}

/** Reading once a day without a tab, and what is told then. */
export function DailyWatch({ model, act }: Props): JSX.Element {
  const { watch } = model;
  const change = (part: Partial<Watch>) => act({ type: 'watch', watch: { ...watch, ...part } });
  /** @param name where the row has more than one control, so that its label names none. */
  const box = (action: string, checked: boolean, onChange: () => void, name?: string) => (
    <input
      type="checkbox"
      checked={checked}
      data-action={action}
      aria-label={name}
      onChange={trusted(onChange)}
    />
  );
  return (
    <Section title={i18n.t('watch.title')} note={i18n.t('watch.titleNote')}>
      <OptionRow label={i18n.t('watch.on')} note={i18n.t('watch.onNote')}>
        {box('watch', watch.on, () => change({ on: !watch.on }))}
      </OptionRow>
      {watch.on && (
        <>
          <State model={model} act={act} />
          <OptionRow group label={i18n.t('watch.caps')} note={i18n.t('watch.capsNote')}>
            {CAP_SHARES.map((share) => (
              <label key={share} class="choice">
                <input
                  type="checkbox"
                  checked={watch.caps.includes(share)}
                  data-action={`watch-cap-${share}`}
                  onChange={trusted(() => change({ caps: toggled(watch.caps, share) }))}
                />{' '}
                {i18n.t('watch.percent', [share])}
              </label>
            ))}
          </OptionRow>
          <OptionRow group label={i18n.t('watch.balance')} note={i18n.t('watch.balanceNote')}>
            <Amount
              value={watch.balanceBelow}
              currency={model.currency}
              language={model.language}
              onChange={(balanceBelow) => change({ balanceBelow })}
            />
            {box(
              'watch-balance',
              watch.balanceBelow !== undefined,
              () =>
                change({
                  balanceBelow:
                    watch.balanceBelow === undefined ? NO_WATCH.balanceBelow : undefined,
                }),
              i18n.t('watch.balance'),
            )}
          </OptionRow>
          <OptionRow label={i18n.t('watch.charges')} note={i18n.t('watch.chargesNote')}>
            {box('watch-charges', watch.charges, () => change({ charges: !watch.charges }))}
          </OptionRow>
          <OptionRow label={i18n.t('watch.offers')} note={i18n.t('watch.offersNote')}>
            {box('watch-offers', watch.offers, () => change({ offers: !watch.offers }))}
          </OptionRow>
          <OptionRow group label={i18n.t('watch.quiet')} note={i18n.t('watch.quietNote')}>
            <Hours value={watch.quiet} onChange={(quiet) => change({ quiet })} />
            {box(
              'watch-quiet',
              watch.quiet !== undefined,
              () => change({ quiet: watch.quiet ? undefined : NO_WATCH.quiet }),
              i18n.t('watch.quiet'),
            )}
          </OptionRow>
        </>
      )}
    </Section>
  );
}

function toggled<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

/** When it reads next, or what it waits for; and the permission that it needs to tell anything. */
function State({ model, act }: Props): JSX.Element {
  const { next, waiting, notifications, refused, language } = model;
  return (
    <div class="options-row">
      <span class="options-note" aria-live="polite" data-watch={waiting ? 'waiting' : 'planned'}>
        {waiting
          ? i18n.t('watch.waiting')
          : next !== undefined && i18n.t('watch.next', [formatDay(next, language)])}
        {refused && ` ${i18n.t('reminder.refused')}`}
      </span>
      {!notifications && (
        <AllowNotifications onAllow={() => act({ type: 'allow-notifications' })} />
      )}
    </div>
  );
}
