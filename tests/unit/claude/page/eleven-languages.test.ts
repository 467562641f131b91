import { describe, expect, test } from 'vitest';
import { findLandmark } from '../../../../claude/page/landmarks';
import phrases from '../../../claude-ai/phrases.json' with { type: 'json' };
import { LANGUAGES, WORDINGS } from '../../../claude-ai/settings.ts';
import { renderBilling, renderMemberUsage } from '../rendered';

const GENERATIONS = ['2025-11', '2026-02', '2026-08'] as const;

// Their words are known in English only; elsewhere they are found by where they stand.
describe.each(LANGUAGES)('in %s', (language) => {
  test.each(GENERATIONS)('the button that asks for credits is found, %s', (generation) => {
    for (const wording of WORDINGS) {
      const page = renderMemberUsage({ language, generation, wording });
      const words = phrases['request-usage-credits'][language];
      expect(findLandmark('request', page)?.textContent?.trim(), wording).toBe(words);
    }
  });

  test.each([...GENERATIONS, 'redesigned'] as const)(
    'the button that links an API organization is found, %s',
    (generation) => {
      const page = renderBilling({ language, generation });
      const words = phrases['link-organization'][language];
      expect(findLandmark('link-organization', page)?.textContent?.trim()).toBe(words);
    },
  );

  test('neither is the claim', () => {
    expect(findLandmark('claim', renderBilling({ language }))).toBeUndefined();
    expect(findLandmark('claim', renderMemberUsage({ language }))).toBeUndefined();
  });
});
