import type { FactName } from '../../guide/facts';
import type { Reading } from '../../guide/reading';

/**
 * What an answer says about these facts. `null`: it rightly says nothing about one; `undefined`:
 * what it says is in no known form.
 */
export type Said<N extends FactName> = {
  [name in N]: NonNullable<Reading[name]>['value'] | null | undefined;
};
