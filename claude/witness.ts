import { agree, type Changes, doubts, noteChanges } from '../guide/agreement';
import type { Reading } from '../guide/reading';
import { NOTHING_SEEN, sight } from '../guide/sighting';
import { FACTS_OF, PARTS, type Part } from './credit';
import { readShown } from './shown';

/** Holds what the organization's page shows against what claude.ai's API says. */
export interface Witness {
  /** Looks at the page; tells whether it now shows something else. */
  look: () => boolean;
  /** Notes a new reading of the API's. */
  hear: (before: Reading, after: Reading) => void;
  /** One reading of both sides. */
  agreeOn: (reading: Reading) => Reading;
  /** The parts about which the sides differ, and when to ask the API once more. */
  inDoubt: (reading: Reading) => { parts: ReadonlySet<Part>; due: number } | undefined;
}

/** A witness of the page in `document`, from now until `signal` aborts. */
export function createWitness(signal: AbortSignal): Witness {
  let sighting = NOTHING_SEEN;
  let unknownOffer = false;
  let changes: Changes = {};
  let actedAt: number | undefined;
  const onAct = ({ isTrusted, target }: Event) => {
    // A press on the guide itself is none on the page.
    const own = target instanceof Element && target.matches('workspace-credit-guide');
    if (isTrusted && !own) actedAt = Date.now();
  };
  for (const type of ['click', 'keydown'] as const) {
    document.addEventListener(type, onAct, { signal, capture: true, passive: true });
  }
  return {
    look: () => {
      const shown = readShown(document);
      const before = JSON.stringify([sighting, unknownOffer]);
      sighting = sight(sighting, shown, Date.now());
      unknownOffer = shown.unknownOffer === true;
      return JSON.stringify([sighting, unknownOffer]) !== before;
    },
    hear: (before, after) => {
      changes = noteChanges(changes, before, after);
    },
    agreeOn: (reading) => ({
      ...agree({ reading, changes, sighting, actedAt }, Date.now()),
      ...(unknownOffer && { unknownOffer }),
    }),
    inDoubt: (reading) => {
      const open = doubts({ reading, changes, sighting });
      if (open.length === 0) return undefined;
      const touches = (part: Part) => open.some(({ name }) => FACTS_OF[part].includes(name));
      return {
        parts: new Set(PARTS.filter(touches)),
        due: Math.max(...open.map(({ due }) => due)),
      };
    },
  };
}
