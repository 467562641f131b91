/** How much of the guide is on the page. */
export type View = 'panel' | 'pill';

export interface Wish {
  /** The person made the guide small, in this visit or an earlier one. */
  collapsed: boolean;
  /** They did so since the tab arrived here. */
  collapsedHere: boolean;
  /** In a wrong account that was not called fine. */
  alarming: boolean;
  /** claude.ai asks for money. */
  buying: boolean;
  /** Something is told in words for which a pill has no room. */
  telling: boolean;
}

/**
 * A pill stays one, except that in a wrong account it opens once per arrival, and as long as
 * claude.ai asks for money there: what is bought would stay with the wrong account.
 */
export function chooseView({ collapsed, collapsedHere, alarming, buying, telling }: Wish): View {
  if (!collapsed || telling) return 'panel';
  return alarming && (buying || !collapsedHere) ? 'panel' : 'pill';
}
