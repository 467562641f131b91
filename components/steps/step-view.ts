import type { JSX } from 'preact';
import type { StepName, StepOf } from '../../guide/steps';
import type { GuideModel, Pointing } from '../model';
import type { Given } from '../step-props';

/** Everything that the interface says and shows of one step. */
export interface StepView<N extends StepName> {
  /** The step as an act: the open step's headline. */
  title: (step: StepOf<N>, model: GuideModel) => string;
  /** The same in few words, where a title has more than the guide's small forms have room for. */
  briefTitle?: () => string;
  /** What was read of it, for the end of its line. */
  figure: (step: StepOf<N>, model: GuideModel) => string;
  /**
   * Why it has its status, where nobody can act on it here. `undefined` for the reasons of open and
   * marked steps, which have more than a sentence.
   */
  reason: (step: StepOf<N>, model: GuideModel) => string | undefined;
  /** The act that the ring points at, and what it brings with it. */
  ring?: (model: GuideModel, stage: Pointing['stage']) => readonly [act: string, note?: string];
  /** What it says and offers while it is open. */
  Body?: (props: { given: Given; step: StepOf<N> }) => JSX.Element;
}
