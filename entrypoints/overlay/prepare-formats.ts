import { formatDay } from '../../components/words/moments';
import { formatWhole } from '../../guide/money';

/**
 * Writes an amount and a day to no one, in a task of its own: the first of each takes the browser
 * 10 ms, which would make the first drawing the longest task of the whole page.
 */
export function prepareFormats(language: string): void {
  setTimeout(() => {
    formatWhole(0, undefined, language);
    formatDay(0, language);
  });
}
