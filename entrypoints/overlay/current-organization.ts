import { organizationIn } from '../../claude/addresses';
import { type PageRequests, watchPageRequests } from '../../claude/page-requests';

/** How long cookie and page may disagree before the page's own requests decide. */
export const DISAGREEMENT_MS = 1000;

export interface Whereabouts {
  /** Id of the tab's organization, empty where nothing says it; `undefined` while that is in doubt. */
  organization: () => string | undefined;
  /** Notes a request of the guide's own. */
  own: PageRequests['own'];
}

/**
 * Which organization this tab is in; another tab may have switched the cookie.
 *
 * @param onChange called when the page asks about another organization than before.
 */
export function createWhereabouts(onChange: () => void, signal: AbortSignal): Whereabouts {
  const requests = watchPageRequests(onChange, signal);
  let disagreeing: number | undefined;
  return {
    own: requests.own,
    organization: () => {
      const cookie = organizationIn(document.cookie);
      const asked = requests.elsewhere(cookie);
      if (asked) disagreeing ??= performance.now();
      else disagreeing = undefined;
      if (disagreeing === undefined) return cookie;
      return performance.now() - disagreeing > DISAGREEMENT_MS ? asked : undefined;
    },
  };
}
