/** A question of the page's own about an organization. */
interface Asked {
  organization: string;
  address: string;
  /** When it was sent, by a clock that never goes back (milliseconds). */
  at: number;
}

/** Everything that tells which organization a tab is in. Moments as in {@link Asked}. */
export interface Evidence {
  /** What the cookie `lastActiveOrg` says; empty where there is none. */
  cookie: string;
  /** Since when it says so, as far as was seen. */
  since: number;
  /**
   * Where the cookie was seen to change: the organization that the page was in before, as its own
   * requests told; empty where they told none. `undefined`: it is as it was at arrival.
   */
  before?: string | undefined;
  /** What the page has asked since then; at arrival also what it asked before the guide came. */
  asked: readonly Asked[];
  /** Of the person who is signed in, as far as is known. */
  organizations: readonly { id: string; name: string }[];
}

export interface CurrentOrganization {
  /** Its id; empty where nothing says it, and `undefined` while that is in doubt. */
  id: string | undefined;
  /** What says so: the cookie, the page's own requests, what it shows, or that there is no other. */
  by: 'cookie' | 'requests' | 'page' | 'only' | 'nothing';
  /** When a doubt ends, if nothing else happens. */
  dueAt?: number;
}

/** How long cookie and page may disagree, or be silent, before that is said. */
export const DISAGREEMENT_MS = 1000;

/** Enough to tell where a tab is; older ones are forgotten. */
const MOST_REMEMBERED = 50;

export function arriveWith(cookie: string, now: number): Evidence {
  return { cookie, since: now, asked: [], organizations: [] };
}

/** The cookie as it is now: this tab, or another one, may have switched. */
export function seeCookie(evidence: Evidence, cookie: string, now: number): Evidence {
  if (cookie === evidence.cookie) return evidence;
  const before = organizationAsked(evidence);
  return { ...evidence, cookie, since: now, before, asked: [] };
}

/** A request of the page's own; any other address than one about an organization says nothing. */
export function hearRequest(evidence: Evidence, address: string, at: number): Evidence {
  const organization = organizationOf(address);
  if (!organization) return evidence;
  const { before, since, cookie, asked } = evidence;
  // What was asked before the switch and answered after it.
  if (before !== undefined && at < since && organization !== cookie) return evidence;
  const all = [...asked, { organization, address, at }];
  return { ...evidence, asked: all.slice(-MOST_REMEMBERED) };
}

export function knowOrganizations(
  evidence: Evidence,
  organizations: Evidence['organizations'],
): Evidence {
  return { ...evidence, organizations };
}

/**
 * Which organization the tab is in. The cookie says it, unless another tab has written it: then the
 * page's own requests go on being about the one before. Once the page has asked about the cookie's
 * organization and the cookie has not changed since, requests about others are the page's business
 * (a list of balances, for instance). Where both are possible, what the page shows decides, and
 * where it shows nothing, nobody guesses.
 *
 * @param shown names on the page's own controls that tell where one is.
 */
export function decideOrganization(
  evidence: Evidence,
  now: number,
  shown: readonly string[] = [],
): CurrentOrganization {
  const { cookie, since, organizations } = evidence;
  const rival = findRival(evidence);
  const named = organizations.filter(({ name }) => name !== '' && shown.includes(name));
  const [seen] = named.length === 1 ? named : [];
  if (cookie === '') {
    // Nothing disagrees with an empty cookie.
    if (rival) return { id: rival.id, by: 'requests' };
    const [only] = organizations;
    if (only && organizations.length === 1) return { id: only.id, by: 'only' };
    if (seen) return { id: seen.id, by: 'page' };
    return inDoubt(since, now) ?? { id: '', by: 'nothing' };
  }
  if (!rival) return { id: cookie, by: hasAsked(evidence, cookie) ? 'requests' : 'cookie' };
  if (seen && (seen.id === cookie || seen.id === rival.id)) return { id: seen.id, by: 'page' };
  return (
    inDoubt(Math.max(since, rival.at), now) ??
    (rival.isSure ? { id: rival.id, by: 'requests' } : { id: '', by: 'nothing' })
  );
}

/** The organization that an address of claude.ai's API is about; empty for any other address. */
export function organizationOf(address: string): string {
  return /^https:\/\/claude\.ai\/api\/organizations\/([\w-]+)\//.exec(address)?.[1] ?? '';
}

function inDoubt(from: number, now: number): CurrentOrganization | undefined {
  const dueAt = from + DISAGREEMENT_MS;
  return now < dueAt ? { id: undefined, by: 'nothing', dueAt } : undefined;
}

/** Another organization than the cookie's, in which the page may be. */
function findRival(evidence: Evidence): { id: string; at: number; isSure: boolean } | undefined {
  const { cookie, since, before, asked } = evidence;
  if (cookie === '') {
    const id = mostlyAsked(asked) || before;
    return id ? { id, at: since, isSure: true } : undefined;
  }
  const id = before ?? asked.at(-1)?.organization;
  if (!id || id === cookie) return undefined;
  const last = asked.findLastIndex(({ organization }) => organization === cookie);
  const about = asked.slice(last + 1).filter(({ organization }) => organization === id);
  if (last < 0)
    return { id, at: before === undefined ? (about[0]?.at ?? since) : since, isSure: true };
  const isEarly = ({ at }: Asked) => at < since;
  const isAskedNow = (asked[last]?.at ?? 0) >= since;
  const hasStayed = before === undefined && (isAskedNow || !about.some(isEarly));
  const second = about.find(({ address }) => address !== about[0]?.address);
  if (hasStayed || !second) return undefined;
  // The page came here in that organization: it asks about it what a page asks on arriving.
  const asksNow = new Set(about.filter((a) => !isEarly(a)).map(({ address }) => address));
  return { id, at: second.at, isSure: before === undefined && asksNow.size > 1 };
}

/** One question about another organization is the page's business; two different ones are not. */
function mostlyAsked(asked: readonly Asked[]): string {
  let here = '';
  let since: Asked[] = [];
  for (const one of asked) {
    if (here === '' || one.organization === here) [here, since] = [one.organization, []];
    else if (since.some((s) => s.organization === one.organization && s.address !== one.address)) {
      [here, since] = [one.organization, []];
    } else since = [...since, one];
  }
  return here;
}

function hasAsked({ asked }: Evidence, id: string): boolean {
  return asked.some(({ organization }) => organization === id);
}

/** The organization that the page itself is in, as its requests tell; empty where they do not. */
function organizationAsked(evidence: Evidence): string {
  const { cookie, before } = evidence;
  const rival = findRival(evidence);
  if (rival?.isSure) return rival.id;
  return hasAsked(evidence, cookie) ? cookie : (before ?? '');
}
