import { findClaimCard } from './landmarks/claim-card';
import { textOf } from './landmarks/elements';
import { findUnfamiliarCard, wordsOf } from './landmarks/unfamiliar-card';

/**
 * The offer's card as it stands on the page, for the guide's sentences: of a known campaign only its
 * button, of any other what it says, too. `undefined` where there is none.
 */
export function readOfferCard(
  page: ParentNode,
): { button: string; says: readonly string[]; terms?: string } | undefined {
  const known = findClaimCard(page);
  if (known?.button) return { button: tidy(textOf(known.button)), says: [] };
  const card = findUnfamiliarCard(page, known);
  if (!card) return undefined;
  return { button: tidy(textOf(card.button)), says: wordsOf(card), terms: card.terms.href };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
