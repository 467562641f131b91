type Named = 'email' | 'account' | 'product' | 'model' | 'family' | 'requests' | 'name' | 'seat';

/**
 * The columns of claude.ai's two exports by the header names met in public captures (2026-11), compared
 * without case, spaces and signs. What else a file has is passed over.
 */
const NAMES: { readonly [name in Named]: readonly string[] } = {
  email: ['email', 'user_email', 'email_address'],
  account: ['account_uuid', 'account_id', 'user_uuid'],
  product: ['product'],
  model: ['model'],
  family: ['model_family'],
  requests: ['request_count', 'total_requests', 'requests'],
  name: ['name', 'full_name'],
  seat: ['seat_type', 'seat_tier', 'seat'],
};

/** The currency stands in the column's name. */
const NET = /^(?:total_)?net_spend(?:_([a-z]{3}))?$/;
const GROSS = /^(?:total_)?gross_spend(?:_([a-z]{3}))?$/;

type ColumnName = Named | 'net' | 'gross';
/** Where each known column stands; absent where the file has none. */
export type Columns = { [name in ColumnName]?: number };

export interface Header {
  columns: Columns;
  /** Of the amounts, upper case; dollars where the names do not say. */
  currency: string;
}

export function headerOf(cells: readonly string[]): Header {
  const names = cells.map(plain);
  const columns: Columns = {};
  for (const [name, spellings] of Object.entries(NAMES)) {
    const at = names.findIndex((cell) => spellings.includes(cell));
    if (at >= 0 && isColumnName(name)) columns[name] = at;
  }
  const net = names.findIndex((cell) => NET.test(cell));
  const gross = names.findIndex((cell) => GROSS.test(cell));
  if (net >= 0) columns.net = net;
  if (gross >= 0) columns.gross = gross;
  const currency = NET.exec(names[net] ?? '')?.[1] ?? GROSS.exec(names[gross] ?? '')?.[1] ?? 'usd';
  return { columns, currency: currency.toUpperCase() };
}

function isColumnName(name: string): name is Named {
  return name in NAMES;
}

/** "Total Net Spend (USD)" as `total_net_spend_usd`. */
function plain(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
