import type { GuideModel, Pointing } from '../model';
import { isOfferless } from './offerless';

/** Where the panel tells a step in lettered lines, the ring wears the letter of its line. */
export function letterOf(model: GuideModel, { step, stage }: Pointing): 'a' | 'b' | undefined {
  if (model.standing.kind === 'member') return 'a';
  if (step === 'account') return stage === 'entry' ? 'b' : 'a';
  if (step !== 'balance' || !isOfferless(model)) return undefined;
  return model.steps.some(({ reason }) => reason === 'credits-off') ? 'a' : 'b';
}
