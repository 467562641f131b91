import type { Place } from '../../guide/place';
import { visitAfterSwitch } from './after-switch';
import type { Whereabouts } from './current-organization';
import { onPageChange } from './page-changes';
import type { Session } from './session';
import { startVisit } from './visit';
import type { Findings, Visit } from './visit-state';

interface Circumstances {
  whereabouts: Whereabouts;
  session: Session;
  /** Id of the workspace that the person said is meant. */
  expected: () => string | undefined;
  /** `isToBeStored`: it is claude.ai's own word of now, and no more of it is under way. */
  onFound: (found: Findings, isToBeStored: boolean) => void;
  /** The page has changed during a visit. */
  onPage: () => void;
  onEnd: () => void;
}

/** The one visit that there may be in a tab. */
export interface Visits {
  visit: (organization: string, place: Place) => void;
  /** Stays with what is known after the way to another organization was taken. */
  leadOn: (organization: string) => void;
  end: () => void;
  current: () => Visit | undefined;
  findings: () => Findings | undefined;
}

const LOOK_SPACING_MS = 100;

export function createVisits(circumstances: Circumstances, signal: AbortSignal): Visits {
  const { whereabouts, session, expected, onFound, onPage, onEnd } = circumstances;
  let current: { visit: Visit; end: AbortController } | undefined;
  const findings = () => current?.visit.findings();

  const end = () => {
    current?.end.abort();
    current = undefined;
    onEnd();
  };
  const begin = (start: (until: AbortSignal) => Visit) => {
    end();
    const ending = new AbortController();
    const { signal: until } = ending;
    // Not AbortSignal.any: what it makes stays alive with the longer-lived of its parts.
    signal.addEventListener('abort', () => ending.abort(), { signal: until });
    current = { visit: start(until), end: ending };
    onPageChange(onPage, LOOK_SPACING_MS, until);
  };
  return {
    end,
    findings,
    current: () => current?.visit,
    visit: (organization, place) => {
      const begun = whereabouts.now().id;
      const isHere = () => whereabouts.now().id === begun;
      const where = { place, organization, isHere, expected, session, onRequest: whereabouts.own };
      let isFirst = true;
      const onChange = (found: Findings, isSettled: boolean) => {
        onFound(found, !found.waiting && !found.failure && (isSettled || isFirst));
        if (!found.waiting) isFirst = false;
      };
      begin((until) => startVisit(where, onChange, until));
    },
    leadOn: (organization) => {
      const before = findings();
      if (before) begin(() => visitAfterSwitch(before, organization));
    },
  };
}
