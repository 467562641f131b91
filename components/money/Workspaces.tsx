import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { isRunway } from '../../guide/runway/runway';
import { trusted } from '../controls/trusted';
import { formatMoment } from '../words/moments';
import { kindName } from '../words/names';
import { roleName } from '../words/roles';
import { type ActOnMoney, type MoneyModel, newest } from './model';
import { sayOnItsDay, sayWorkingDays } from './words/headline';
import { sayRound } from './words/say';

/** A workspace beside the others: who one is there, what is left, how long it lasts. */
export interface WorkspaceCard {
  model: MoneyModel;
  /** claude.ai's name of the role. */
  role: string;
  /** What today is about there, in words; absent where it is not known. */
  today?: string | undefined;
}

export function Workspaces(props: {
  cards: readonly WorkspaceCard[];
  chosen: string;
  act: ActOnMoney;
}): JSX.Element | null {
  const { cards, chosen, act } = props;
  if (cards.length < 2) return null;
  return (
    <ul class="workspaces" aria-label={i18n.t('money.workspaces')}>
      {cards.map(({ model, role, today }) => {
        const { organization } = model;
        const isChosen = organization.id === chosen;
        return (
          <li key={organization.id}>
            <button
              type="button"
              class="workspace"
              aria-pressed={isChosen}
              data-action="choose-workspace"
              onClick={trusted(() =>
                act({ type: 'choose-workspace', organization: organization.id }),
              )}
            >
              <span class="workspace-line">
                <span class="workspace-name" title={organization.name}>
                  {organization.name}
                </span>
                <span class="chip">{kindName(organization)}</span>
                <b>{sayBalance(model)}</b>
              </span>
              <span class="workspace-line workspace-quiet">
                <span>{today ?? sayRunway(model)}</span>
                <span>{sayRead(model)}</span>
              </span>
              <span class="workspace-line workspace-quiet">
                <span>{roleName(role)}</span>
                {today && <span>{sayRunway(model)}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function sayBalance(model: MoneyModel): string {
  const { point } = newest(model);
  return point?.balance === undefined ? '' : sayOnItsDay(model, point.balance);
}

function sayRunway(model: MoneyModel): string {
  const { overview, language } = model;
  const { runway } = overview;
  const { point, old } = newest(model);
  if (!point) return i18n.t('money.unread');
  if (old) return i18n.t('money.notReadSince');
  if (point.balance === undefined) {
    return typeof point.cap === 'number'
      ? i18n.t('money.billedWithLimit', [sayRound(point, point.cap, language)])
      : i18n.t('money.billed');
  }
  if (point.reload?.on) return i18n.t('money.reloadsHeadline');
  if (!isRunway(runway)) return i18n.t('money.lengthUnknown');
  return runway.empty ? sayWorkingDays(runway, runway.empty) : i18n.t('money.far');
}

function sayRead({ overview, now, language }: MoneyModel): string {
  const at = overview.points.at(-1)?.at;
  return at === undefined ? '' : formatMoment(at, now, language);
}
