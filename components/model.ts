import type { Step, StepName } from '../guide/checklist';
import type { Corner } from '../guide/corner';
import type { MarkedStep } from '../guide/marks';
import type { Reading } from '../guide/reading';
import type { Standing } from '../guide/standing';

/** claude.ai's own labels in the language that its page shows, to be quoted. */
export interface Quotes {
  claim: string;
  autoReload: string;
  adjustLimit: string;
  currentBalance: string;
  turnOn: string;
  buy: string;
  members: string;
  organizationSettings: string;
  usage: string;
  personal: string;
}

/** Everything the overlay and the popup show. */
export interface GuideModel {
  standing: Standing;
  steps: readonly Step[];
  reading?: Reading | undefined;
  /** Did the person say that the current account is fine here? */
  accepted: boolean;
  quotes: Quotes;
  /** BCP 47 language for figures and dates. */
  language: string;
  /** Milliseconds since 1970. */
  now: number;
  /** When claude.ai was last read; milliseconds since 1970. */
  readAt?: number | undefined;
  /** The last thing that was copied, for a confirmation beside its button. */
  copied?: StepName | 'report' | undefined;
  /** The person has just switched to this workspace; its page is still to be opened. */
  switched?: boolean | undefined;
  /** Text of the report where claude.ai looks different from what the guide knows. */
  report?: string | undefined;
  /** A thing that went wrong in the extension itself, in words. */
  notice?: 'reload-page' | 'not-saved' | undefined;
}

/** The state of pointing at an element of the page. */
export interface Pointing {
  step: StepName;
  /** `lost`: not found within six seconds; the step is told in words instead. */
  state: 'looking' | 'pointing' | 'lost';
  /** Of the step `account`: the closed menu, or the workspace's entry in the open one. */
  stage?: 'menu' | 'entry' | undefined;
}

export type Action =
  | { type: 'show'; step: StepName }
  | { type: 'stop' }
  | { type: 'reach' }
  | { type: 'move'; corner: Corner }
  | { type: 'copy'; step: StepName; text: string }
  | { type: 'mail'; step: StepName; text: string }
  | { type: 'mark'; step: MarkedStep }
  | { type: 'unmark'; step: MarkedStep }
  | { type: 'collapse' }
  | { type: 'expand' }
  | { type: 'accept-account' }
  | { type: 'copy-report' }
  | { type: 'read-again' }
  | { type: 'open-usage-page' }
  | { type: 'open-options' };

/** What the person did, by a trusted event. */
export type Act = (action: Action) => void;
