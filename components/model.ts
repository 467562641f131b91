import type { WayOfWorking } from '../guide/advice';
import type { ApiCredit } from '../guide/api-credit';
import type { Campaign } from '../guide/campaign';
import type { Cause } from '../guide/cause';
import type { Corner } from '../guide/corner';
import type { DeclinedStep, MarkedStep } from '../guide/marks';
import type { Measured } from '../guide/measured';
import type { Organization } from '../guide/organization';
import type { Outlook } from '../guide/outlook';
import type { Reading } from '../guide/reading';
import type { ReminderName } from '../guide/reminders';
import type { Settings } from '../guide/settings';
import type { Standing } from '../guide/standing';
import type { PointedName, Step, StepName } from '../guide/steps';
import type { MessageStep, Texts } from '../guide/texts';
import type { TodayName } from '../guide/today';

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
  billing: string;
  personal: string;
  settings: string;
  /** A member's own way to ask for credits. */
  request: string;
}

/** The card of an offer as it stands on claude.ai's page. */
interface OfferCard {
  /** What its button says. */
  button: string;
  /** Its texts, beside its button and its terms. */
  says: readonly string[];
  /** Address of its terms. */
  terms?: string | undefined;
}

/** Everything the overlay and the popup show. */
export interface GuideModel {
  standing: Standing;
  steps: readonly Step[];
  reading?: Reading | undefined;
  /** Of a member: what was read on another day, and is said only as last known. */
  lastKnown?: Reading | undefined;
  /** What today is about; absent while claude.ai's first answers are awaited. */
  today?: TodayName | undefined;
  outlook?: Outlook | undefined;
  /** Where nothing says which one the tab is in: the organizations to choose from. */
  organizations?: readonly Organization[] | undefined;
  /** Did the person, or their company, say that the current account is fine here? */
  accepted: boolean;
  /** Name of the expected workspace where this login does not have it; empty if not known. */
  missing?: string | undefined;
  /** As they hold, with the company's policy. */
  settings?: Settings | undefined;
  /** What the workspace was measured to use, once a week of it was read. */
  measured?: Measured | undefined;
  quotes: Quotes;
  /** Every credit of claude.ai that is known. */
  campaigns?: readonly Campaign[] | undefined;
  /** What else is the organization's, beside the steps. */
  apiCredit?: ApiCredit | undefined;
  /** Is this claude.ai's page Billing? There that comes first. */
  onBilling?: boolean | undefined;
  /** What the offer's card on the page says, of one that is not known; nowhere stored. */
  card?: OfferCard | undefined;
  /** BCP 47 language for figures and dates. */
  language: string;
  /** Milliseconds since 1970. */
  now: number;
  /** When claude.ai was last read; milliseconds since 1970. */
  readAt?: number | undefined;
  /** Messages as the person has changed them. */
  texts?: Texts | undefined;
  /** What has rung and was not looked at yet. */
  due?: readonly ReminderName[] | undefined;
  /** The last thing that was copied or arranged, for a confirmation beside its button. */
  copied?: StepName | 'report' | 'reminder' | undefined;
  /** What the browser did not let the person copy, and when (milliseconds since 1970). */
  notCopied?: { what: StepName | 'report'; at: number } | undefined;
  /** The person has just switched to this workspace; its page is still to be opened. */
  switched?: boolean | undefined;
  /** Text of the report where claude.ai looks different from what the guide knows. */
  report?: string | undefined;
  /** What the person should know before they go on. */
  notice?:
    | 'not-saved'
    | 'not-claim'
    | 'full'
    | 'ousted'
    | 'unseen'
    | 'stale-page'
    | 'waiting'
    | 'kept'
    | undefined;
  /** May the guide read nothing but the page under the popup? */
  pageOnly?: boolean | undefined;
  /** May the browser save a bookmark for the guide? */
  canBookmark?: boolean | undefined;
}

/** The state of pointing at an element of the page. */
export interface Pointing {
  step: PointedName;
  /** `lost`: not found within six seconds; the step is told in words instead. */
  state: 'looking' | 'pointing' | 'lost';
  /** Of the step `account`: the closed menu, or the workspace's entry in the open one. */
  stage?: 'menu' | 'entry' | undefined;
}

export type Action =
  | { type: 'show'; step: PointedName }
  | { type: 'stop' }
  | { type: 'reach' }
  | { type: 'move'; corner: Corner }
  | { type: 'copy' | 'share'; step: MessageStep; text: string }
  /** `fits`: the whole text reaches the mail program; else it is copied. */
  | { type: 'mail'; step: MessageStep; text: string; fits: boolean }
  /** The person's own words; without a text, the guide's again. */
  | { type: 'write'; step: MessageStep; cause?: Cause | undefined; text?: string | undefined }
  | { type: 'remind' }
  /** Keep an eye on it from now on. */
  | { type: 'watch' }
  | { type: 'save-bookmark' }
  | { type: 'allow-access' }
  | { type: 'reload-tab' }
  | { type: 'mark'; step: MarkedStep }
  | { type: 'unmark'; step: MarkedStep }
  /** The person does not want this. */
  | { type: 'decline'; step: DeclinedStep }
  | { type: 'collapse' }
  | { type: 'expand' }
  | { type: 'accept-account' }
  | { type: 'choose-organization'; organization: string }
  | { type: 'pin'; organization: string }
  | { type: 'copy-report' }
  | { type: 'read-again' }
  | { type: 'reload-page' }
  | { type: 'open-billing' }
  /** `own`: the person's, not the organization's. */
  | { type: 'open-usage-page'; own?: boolean }
  | { type: 'open-options' }
  | { type: 'choose-way'; way: WayOfWorking }
  | { type: 'open-money' }
  /** The page of the first run, at what it says to administrators. */
  | { type: 'open-welcome' }
  /** A look at the usage page every Monday. */
  | { type: 'look-weekly' };

/** What the person did, by a trusted event. */
export type Act = (action: Action) => void;
