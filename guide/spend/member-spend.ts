import type { Money } from '../facts';
import { unitsOf } from '../money';

/**
 * What one member has spent beyond the plan since the month began (00:00 UTC on the first). Held in
 * memory while the page that asked for it is open, and nowhere else.
 */
export interface MemberSpend {
  id: string;
  /** As claude.ai writes it; empty where it tells none. */
  name: string;
  spent: Money;
  /** The member's own monthly limit; `null` for none, absent where it was not read. */
  limit?: Money | null;
}

/** Many have spent the same, nothing: of thousands comparing by `localeCompare` would be felt. */
const BY_NAME = /* @__PURE__ */ new Intl.Collator();

/**
 * The members of one more page beside those that are known, most spent first. A member who comes
 * twice, since the list moved while it was read, counts once, with the newer figure.
 */
export function withPage(
  known: readonly MemberSpend[],
  page: readonly MemberSpend[],
): readonly MemberSpend[] {
  const byId = new Map([...known, ...page].map((member) => [member.id, member]));
  return [...byId.values()].sort(
    (a, b) => unitsOf(b.spent) - unitsOf(a.spent) || BY_NAME.compare(a.name, b.name),
  );
}

/** Those whose name has all the words of what was typed, in any order and case. */
export function found(members: readonly MemberSpend[], typed: string): readonly MemberSpend[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return members;
  return members.filter(({ name }) => {
    const lower = name.toLocaleLowerCase();
    return words.every((word) => lower.includes(word));
  });
}
