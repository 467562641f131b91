import { unitsOf } from '../money';
import type { MemberSpend } from './member-spend';

/** What a spreadsheet would take for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The list as a table for a spreadsheet: name, spent, limit, currency; amounts as plain numbers with a
 * point. A name that a spreadsheet would run as a formula is written as text.
 *
 * @param headers the first line, in the person's language.
 */
export function spendCsv(
  members: readonly MemberSpend[],
  headers: readonly [name: string, spent: string, limit: string, currency: string],
): string {
  const rows = members.map(({ name, spent, limit }) => [
    name,
    unitsOf(spent).toFixed(2),
    limit ? unitsOf(limit).toFixed(2) : '',
    spent.currency ?? '',
  ]);
  return [headers, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(value: string): string {
  const text = FORMULA.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
