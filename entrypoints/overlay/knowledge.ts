import type { Memory } from '../../browser/memory';
import type { GuideModel } from '../../components/model';
import type { Remembered } from '../../guide/scene';
import { type Choices, NO_CHOICES } from '../../guide/settings';
import type { Standing } from '../../guide/standing';
import { modelOf, type Passing, standingOf } from './model';
import type { Findings } from './visit-state';

/** What is known in this tab: what the visit found, what is stored, and what is the tab's alone. */
export interface Knowledge {
  findings: () => Findings | undefined;
  /** All of it, as the guide shows it; nothing before there is both. */
  model: () => GuideModel | undefined;
  standing: () => Standing | undefined;
  choices: () => Choices;
  /** Did the person make the guide small since the tab arrived here? */
  collapsedHere: () => boolean;
  /** Changes what this tab alone knows of the interface. */
  pass: (change: Passing) => void;
  /** Forgets that, with the visit. */
  forget: () => void;
}

/** @param onChange called when {@link Knowledge.pass} has changed something. */
export function createKnowledge(
  findings: () => Findings | undefined,
  memory: () => (Memory & Remembered) | undefined,
  onChange: () => void,
): Knowledge {
  let passing: Passing = {};
  /** From both sides, once both are there. */
  const from = <T>(compose: (found: Findings, stored: Memory & Remembered) => T) => {
    const [found, stored] = [findings(), memory()];
    return found && stored && compose(found, stored);
  };
  return {
    findings,
    model: () => from((found, stored) => modelOf(found, stored, passing)),
    standing: () => from(standingOf),
    choices: () => memory()?.choices ?? NO_CHOICES,
    collapsedHere: () => passing.collapsedHere === true,
    pass: (change) => {
      passing = { ...passing, ...change };
      onChange();
    },
    forget: () => {
      passing = {};
    },
  };
}
