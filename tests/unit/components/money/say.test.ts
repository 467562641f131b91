import { expect, test } from 'vitest';
import { endOnce } from '../../../../components/money/words/say';

test.each([
  ['reicht bis 10. Dez..', 'reicht bis 10. Dez.'],
  ['reicht bis **Mo., 7. Dez.**. An einem Tag', 'reicht bis **Mo., 7. Dez.** An einem Tag'],
  ['**8 déc..** Et puis', '**8 déc.** Et puis'],
  ['**Tue, Dec 8**. About', '**Tue, Dec 8**. About'],
  ['もちます。 1営業日に', 'もちます。1営業日に'],
])('%s ends once', (text, ended) => {
  expect(endOnce(text)).toBe(ended);
});
