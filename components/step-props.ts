import type { Act, GuideModel, Pointing } from './model';

/** What every part of the guide is given. */
export interface Given {
  model: GuideModel;
  act: Act;
  /** Where the guide is shown: over claude.ai's page, or in the toolbar's popup. */
  place: 'page' | 'popup';
  pointing?: Pointing | undefined;
  /** Of a view, only what comes first, or only what is listed below; absent: both. */
  part?: 'first' | 'list' | undefined;
}
