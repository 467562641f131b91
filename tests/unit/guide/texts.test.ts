import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Cause } from '../../../guide/cause';
import { MessageStep, Texts, textOf, withText } from '../../../guide/texts';

const steps = fc.constantFrom(...MessageStep.def.values);
const causes = fc.constantFrom(undefined, ...Cause.def.values);
const organizations = fc.constantFrom('acme', 'beta', '');
/** Quotes, newlines, emoji and half of one. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('“O\'Hara" & <Söhne>\n\r\n🎉👩‍💻', '\ud83d', 'x'.repeat(30_000), ''),
);

test('the last words for a workspace, step and cause are kept, and no others change', () => {
  const act = fc.tuple(organizations, steps, causes, fc.option(words, { nil: undefined }));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let texts: Texts | undefined;
      const expected = new Map<string, string | undefined>();
      for (const [organization, step, cause, text] of acts) {
        texts = withText(texts, { organization, step, cause }, text);
        expected.set(`${organization}/${step}/${cause}`, text?.slice(0, 20_000).toWellFormed());
      }
      for (const organization of ['acme', 'beta', '']) {
        for (const step of MessageStep.def.values) {
          for (const cause of [undefined, ...Cause.def.values]) {
            const said = textOf(texts, { organization, step, cause });
            expect(said).toBe(expected.get(`${organization}/${step}/${cause}`));
          }
        }
      }
      expect(Texts.parse(JSON.parse(JSON.stringify(texts ?? [])))).toEqual(texts ?? []);
    }),
    { numRuns: 60 },
  );
});
