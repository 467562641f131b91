import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../../claude/report/shape';

describe('shapeOf', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    ['Acme', 'string'],
    [20_000, 'number'],
    [true, 'boolean'],
    [[], '[]'],
    [[1, 2, 3], '[number]'],
    [[1, 'a', null, true], '[number | string | null]'],
    [{ amount: 5, currency: 'USD' }, '{amount: number, currency: string}'],
    [{ auto_reload_settings: { enabled: true } }, '{auto_reload_settings: {enabled: boolean}}'],
    [{ 'dana@acme.example': 1, amount: 2 }, '{…: number, amount: number}'],
    [{ '0ac3e000-7ea0-4000-8000-000000000001': 1 }, '{…: number}'],
    [{ robin: 1, Acme: 2, 'Member 07': 3 }, '{…: number}'],
    [{ credit_robin: 1 }, '{…: number}'],
    [{ '': 1, _: 2 }, '{…: number}'],
  ])('%o', (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });

  test('holds no value and no key that could be personal', () => {
    const secret = fc.oneof(fc.emailAddress(), fc.uuid(), fc.constantFrom('Robin Park', 'acme'));
    const answers = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        secret,
        fc.integer({ min: 1000 }),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(secret, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(answers, (answer) => {
        expect(shapeOf(answer)).toMatch(/^(?:string|number|[[\]{}…:|, ])*$/);
      }),
    );
  });

  test('ends, however deep the answer', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i += 1) deep = [{ items: deep }];
    expect(shapeOf(deep).length).toBeLessThan(200);
  });
});
