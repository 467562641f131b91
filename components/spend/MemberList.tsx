import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unitsOf } from '../../guide/money';
import { found } from '../../guide/spend/member-spend';
import { findOutliers } from '../../guide/spend/outliers';
import { workingDaysSoFar } from '../../guide/spend/way-of-working';
import { trusted } from '../controls/trusted';
import { MemberRow, WayLegend } from './MemberRow';
import type { SpendProps } from './model';
import { useWindow } from './useWindow';
import { currencyOf, formatCount } from './words';

/** So many stand there at once; the rest comes when it is asked for. */
const FIRST_ROWS = 20;
/** A row's height before it was measured, in pixels. */
const ROW_PX = 44;

/** Everybody, most spent first; of thousands only what is in view is drawn. */
export function MemberList({ model, act }: SpendProps): JSX.Element {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLElement>(null);
  const { members, query } = model;
  // Once for what was read, or is looked for: to draw is no reason to count thousands again.
  const shown = useMemo(() => found(members, query), [members, query]);
  const rows = all || query ? shown : shown.slice(0, FIRST_ROWS);
  const workingDays = workingDaysSoFar(model.asOf);
  const outliers = useMemo(() => findOutliers(members, workingDays), [members, workingDays]);
  const most = model.members[0] ? unitsOf(model.members[0].spent) : 0;
  const { size, items, measure } = useWindow(
    list,
    rows.length,
    (index) => rows[index]?.id ?? `${index}`,
    ROW_PX,
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section class="spend-list" ref={list} tabIndex={0} aria-label={i18n.t('spend.title')}>
        <ul class="spend-whole" style={{ blockSize: `${size}px` }}>
          {items.map(({ index, key, start }) => {
            const member = rows[index];
            return (
              member && (
                <li
                  key={key}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  class="spend-item"
                  data-index={index}
                  ref={measure}
                  style={{ translate: `0 ${start}px` }}
                >
                  <MemberRow
                    model={model}
                    act={act}
                    member={member}
                    most={most}
                    workingDays={workingDays}
                    outlier={outliers.get(member.id)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </section>
      <div class="spend-foot">
        {rows.length < shown.length && (
          <button
            type="button"
            class="button-link"
            data-action="show-all"
            onClick={trusted(() => setAll(true))}
          >
            {i18n.t('spend.more', [formatCount(shown.length - rows.length, model.language)])}
          </button>
        )}
        {model.query && shown.length === 0 && <p>{i18n.t('spend.nobody')}</p>}
        <WayLegend currency={currencyOf(members)} language={model.language} />
      </div>
    </>
  );
}
