import { organizationIn } from '../../claude/addresses';
import {
  arriveWith,
  type CurrentOrganization,
  decideOrganization,
  hearRequest,
  knowOrganizations,
  seeCookie,
} from '../../claude/current-organization';
import { findShownNames } from '../../claude/page/landmarks/account-menu';
import { type PageRequests, watchPageRequests } from '../../claude/page-requests';
import type { Organization } from '../../guide/organization';

export interface Whereabouts {
  now: () => CurrentOrganization;
  /** Whose organizations they can be, once that has been read. */
  know: (organizations: readonly Organization[]) => void;
  /** Notes a request of the guide's own. */
  own: PageRequests['own'];
}

/**
 * Which organization this tab is in; another tab may have switched the cookie.
 *
 * @param onChange called when something else says it, or says another one, than before.
 */
export function followOrganization(onChange: () => void, signal: AbortSignal): Whereabouts {
  let evidence = arriveWith(organizationIn(document.cookie), performance.now());
  let told = '';
  const now = (): CurrentOrganization => {
    const at = performance.now();
    evidence = seeCookie(evidence, organizationIn(document.cookie), at);
    const decided = decideOrganization(evidence, at);
    // The page is read only where the question is open.
    if (decided.id && decided.by !== 'nothing') return decided;
    return decideOrganization(evidence, at, findShownNames(document));
  };
  const tellChange = () => {
    const { id } = now();
    if (id === told) return;
    told = id ?? '';
    onChange();
  };
  const requests = watchPageRequests((seen) => {
    evidence = seeCookie(evidence, organizationIn(document.cookie), performance.now());
    for (const { address, at } of seen) evidence = hearRequest(evidence, address, at);
    tellChange();
  }, signal);
  // Not every browser tells of cookies; there the next look at the page does.
  globalThis.cookieStore?.addEventListener('change', tellChange, { signal });
  return {
    now,
    know: (organizations) => {
      evidence = knowOrganizations(evidence, organizations);
    },
    own: requests.own,
  };
}
