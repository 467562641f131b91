import Papa from 'papaparse';

export interface Line {
  /** In the file, counted from 1; of a row over several lines, the first. */
  number: number;
  cells: readonly string[];
  /** The cells are not separated by commas, so that a comma in a figure separates decimals. */
  hasDecimalCommas: boolean;
}

/** A row of more letters is a quotation mark that nobody closed; it is taken as it is. */
const LONGEST_ROW = 1_000_000;

/**
 * Rows of a CSV file that comes in pieces. Cells may hold line breaks between quotes; the separator is
 * guessed once, from the first piece. Empty lines are left out.
 */
export async function* rowsOfText(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = '';
  let number = 1;
  let delimiter = '';
  const parse = (text: string): Line[] => {
    const lines: Line[] = [];
    const result = Papa.parse<string[]>(text, { delimiter, header: false });
    delimiter ||= result.meta.delimiter;
    const hasDecimalCommas = delimiter !== ',';
    for (const cells of result.data) {
      if (cells.some((cell) => cell.trim())) lines.push({ number, cells, hasDecimalCommas });
      number += 1 + cells.reduce((breaks, cell) => breaks + countBreaks(cell), 0);
    }
    return lines;
  };
  const scan = rowScanner();
  for await (const piece of pieces) {
    rest += piece;
    const end = rest.length > LONGEST_ROW + piece.length ? rest.length : scan(rest);
    if (end === 0) continue;
    // The break at its end would be one empty row more.
    yield parse(rest.slice(0, end).replace(/\r?\n$/, ''));
    rest = rest.slice(end);
    scan.forget(end);
  }
  if (rest) yield parse(rest);
}

interface RowScanner {
  /** Where the last whole row of a text ends that grows from call to call; 0 where none does. */
  (text: string): number;
  /** The text lost so many letters at its beginning. */
  forget: (letters: number) => void;
}

/** Looks at each letter once, however long a row is. */
function rowScanner(): RowScanner {
  let at = 0;
  let quoted = false;
  let end = 0;
  const scan = (text: string) => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) quoted = !quoted;
      else if (code === 10 && !quoted) end = at + 1;
    }
    return end;
  };
  const forget = (letters: number) => {
    if (letters > end) quoted = false;
    at = Math.max(0, at - letters);
    end = 0;
  };
  return Object.assign(scan, { forget });
}

function countBreaks(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
