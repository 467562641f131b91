import type { Broken, Held } from '../../guide/managed';
import type { Organization } from '../../guide/organization';
import type { SettingName, Settings } from '../../guide/settings';
import type { DailyWatchAction, DailyWatchModel } from './DailyWatch';
import type { WeeklyLookAction, WeeklyLookModel } from './WeeklyLook';

/** What became of a file that the person gave. */
export interface Imported {
  result: 'done' | 'foreign' | 'broken' | 'newer' | 'failed';
  workspaces?: number | undefined;
}

/** Everything the options page shows. */
export interface OptionsModel {
  organizations: readonly Organization[];
  /** As they hold, with the company's policy. */
  settings: Settings;
  /** Which settings the company has set, and whether the person may change them. */
  byCompany: { [name in SettingName]?: 'default' | 'enforced' };
  /** The company's policy as it was written. */
  policy: { held: readonly Held[]; broken: readonly Broken[] };
  /** The company's name for the workspace that it expects. */
  workspaceName?: string | undefined;
  /** claude.ai's own count of the team, where it was read. */
  teamSize?: number | undefined;
  /** ISO 4217 code in which the workspace was seen to pay. */
  currency?: string | undefined;
  accepted: readonly { organization: string; at: number }[];
  /** May the guide read claude.ai at all? */
  canRead: boolean;
  /** Is there no room left to store what is read? */
  isFull: boolean;
  /** Could the last change not be saved? */
  isNotSaved: boolean;
  /** How many stored values could not be read. */
  unreadable: number;
  /** How many are of a newer version of the guide. */
  newer: number;
  language: string;
  erased: boolean;
  /** What became of the file that was imported last. */
  imported?: Imported | undefined;
  weekly: WeeklyLookModel;
  /** Absent where the browser knows no notifications. */
  daily?: DailyWatchModel | undefined;
}

export type OptionsAction =
  | { type: 'pin'; organization: string }
  | { type: 'warn-again'; organization: string }
  | { type: 'set'; settings: Settings }
  | { type: 'unset'; name: 'teamSize' | 'wayOfWorking' | 'ownerContact' }
  | WeeklyLookAction
  | DailyWatchAction
  | { type: 'allow-access' }
  | { type: 'export' }
  | { type: 'import'; file: File }
  | { type: 'erase' };

export interface OptionsProps {
  model: OptionsModel;
  act: (action: OptionsAction) => void;
}
