import { activation } from './activation-2026-06';
import { apiCredit } from './api-credit';
import { cloudSession } from './cloud-session-2026-09';
import { launch } from './launch-2026-07';
import { starter } from './starter-2026-04';
import { tag } from './tag-2026-08';

/** Every credit that is known, in the order in which they came. */
export const CAMPAIGNS = [starter, activation, launch, tag, cloudSession, apiCredit] as const;
