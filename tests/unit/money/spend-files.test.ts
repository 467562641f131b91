import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSpendFiles, type SpendFiles } from '../../../entrypoints/money/spend-files';

const HEADER =
  'Email,Account UUID,Product,Model,Model Family,Request Count,Prompt Tokens,Completion Tokens,Total Gross Spend USD,Total Net Spend USD';
const report = (month: string, net: number) =>
  new File(
    [`${HEADER}\nm07@acme.example,u7,Chat,Sonnet,Sonnet,5,1,1,${net},${net}\n`],
    `spend-report-acme-2026-${month}-01-to-2026-${month}-28.csv`,
  );

let files: SpendFiles;
let closing: AbortController;
const onChange = vi.fn();
const net = () => files.model().report?.net;
const settled = () => vi.waitFor(() => expect(files.model().lines).toBeUndefined());

beforeEach(() => {
  onChange.mockClear();
  closing = new AbortController();
  files = createSpendFiles(onChange, closing.signal);
});

describe('files dropped onto the page', () => {
  test('one that cannot be used leaves its fault beside the others', async () => {
    files.take([new File(['Name,Age\na,1\n'], 'people.csv'), report('10', 412.6)]);
    await vi.waitFor(() => expect(net()).toBe(412.6));
    expect(files.model().faults).toEqual([{ file: 'people.csv', kind: 'unfamiliar', line: 1 }]);
  });

  test('while others are read, come after them and take nothing away', async () => {
    files.take([report('10', 100)]);
    files.take([report('11', 200)]);
    files.take([report('09', 300)]);
    await vi.waitFor(() => expect(net()).toBe(200));
    await settled();
    // Of the latest month, whichever was dropped last.
    expect(net()).toBe(200);
  });

  test('what is chosen while they are read stays', async () => {
    files.take([report('10', 100)]);
    files.chooseBilling('yearly');
    await vi.waitFor(() => expect(net()).toBe(100));
    expect(files.model().billing).toBe('yearly');
  });

  test('forgotten while they are read, they are gone, and new ones come in', async () => {
    onChange.mockImplementationOnce(() => files.forget());
    files.take([report('10', 100), report('11', 200)]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(files.model()).toMatchObject({ report: undefined, lines: undefined, faults: [] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(net()).toBeUndefined();
    files.take([report('09', 300)]);
    await vi.waitFor(() => expect(net()).toBe(300));
  });

  test('nothing is told of a page that was closed', async () => {
    files.take([report('10', 100)]);
    closing.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(onChange).not.toHaveBeenCalled();
  });
});
