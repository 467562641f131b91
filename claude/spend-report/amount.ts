/**
 * A figure of an export, in whole units: "1234.5", "$1,234.50", "1.234,50". A comma alone separates
 * decimals where the file's cells are not separated by commas, else thousands. `undefined` for what
 * is no figure; an empty cell is 0.
 */
export function figureOf(cell: string, hasDecimalCommas: boolean): number | undefined {
  const bare = cell.replace(/[\s\u00a0\u202f$€£]|^[A-Z]{3}|[A-Z]{3}$/g, '');
  if (bare === '') return cell.trim() === '' ? 0 : undefined;
  if (!/^[-+]?[\d.,]+(?:e[-+]?\d+)?$/i.test(bare)) return undefined;
  const isComma = bare.includes('.')
    ? bare.lastIndexOf(',') > bare.lastIndexOf('.')
    : hasDecimalCommas;
  const plain = isComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const figure = Number(plain);
  return Number.isFinite(figure) ? figure : undefined;
}
