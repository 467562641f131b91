import type { JSX } from 'preact';
import type { TodayName } from '../../guide/today';

const SIGNS: { readonly [name in TodayName]?: 'money' | 'unknown' | 'lock' | 'clock' | 'tick' } = {
  member: 'lock',
  unreadable: 'unknown',
  old: 'unknown',
  reserved: 'clock',
  'cap-reached': 'money',
  'reload-failed': 'money',
  'nearly-empty': 'money',
  'few-days': 'money',
  'cap-near': 'money',
  nothing: 'tick',
};

const PATHS = {
  lock: 'M7 10.2h8v5.3H7Zm1.6 0V8.4a2.4 2.4 0 0 1 4.8 0v1.8',
  clock: 'M11 6v5.3l3.3 2',
  tick: 'm6.5 11.4 3.1 3.1 6-6.4',
  next: 'M7 11h8m-3.2-3.4L15.2 11l-3.4 3.4',
} as const;

const CLASSES = {
  money: 'care',
  unknown: 'unknown',
  lock: 'blocked',
  clock: 'waiting',
  tick: 'done',
  next: 'next',
} as const;

/** The badge's twin before today's sentence: its shape says what its colour says. */
export function TodayMark({
  today,
  isBlocked,
}: {
  today: TodayName;
  /** Does something stand in the way that nothing here is about? */
  isBlocked: boolean;
}): JSX.Element {
  const sign = isBlocked ? 'lock' : (SIGNS[today] ?? 'next');
  return (
    <svg
      class={`mark mark-${CLASSES[sign]}`}
      aria-hidden="true"
      width="22"
      height="22"
      viewBox="0 0 22 22"
    >
      <circle cx="11" cy="11" r="9.75" />
      {sign === 'money' || sign === 'unknown' ? (
        <text x="11" y="15.2" text-anchor="middle">
          {sign === 'money' ? '$' : '?'}
        </text>
      ) : (
        <path d={PATHS[sign]} />
      )}
    </svg>
  );
}
