/** The words of the keys in claude.ai's answers (public sources up to November 2026). */
const WORDS = new Set(
  `access account address adjusted admin allowed amount anthropic api at attempts auto available balance
  banned billing blocked by campaign can cap capabilities cents charge claimed code compliance
  cooldown count counts created credit credits currency current custom daily date days decimal
  default details disabled discount eligible enabled email end ends entitlement error ever expired expires
  expiry exponent extra feature features five flags free from full given grant granted grants has
  hour id ids in included info invites invoice is item items kind last level limit limits list max member
  members memberships merchant message method min minor month monthly months name needs next oc of off offer
  offers on opus organization organizations out overage owner page paid payment pending per percent
  period permission permissions places plan pool prepaid program promo promotion provisioned
  purchase purchased purchases rate raven reached reason record reload remaining reset resets role
  roles row rows seat setting settings setup severity seven size source spend spent start starts
  state status stripe subscription supported switch tax team terms threshold tier time to toggle
  total tranche tranches type unit units until updated usage used user utilization uuid valid value
  version view visible week weekly with year yearly you`.split(/\s+/),
);

const DEEPEST = 6;
const MOST_KEYS = 60;

/**
 * Keys and types of an answer, without a value. A key is shown only if each of its words is one of
 * claude.ai's own: any other could be a name, an id or an address, and becomes `…`.
 *
 * @example shapeOf({ amount: 5, 'dana@acme.example': null }) // {amount: number, …: null}
 */
export function shapeOf(value: unknown, depth = 0): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth >= DEEPEST) return Array.isArray(value) ? '[…]' : '{…}';
  if (Array.isArray(value)) {
    const shapes = new Set(value.map((item) => shapeOf(item, depth + 1)));
    return `[${[...shapes].slice(0, 3).join(' | ')}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${isOwnWord(key) ? key : '…'}: ${shapeOf(item, depth + 1)}`,
  );
  // Many unknown keys of one type are one line: a map by id, for instance.
  return `{${[...new Set(entries)].slice(0, MOST_KEYS).join(', ')}}`;
}

function isOwnWord(key: string): boolean {
  return key.split('_').every((word) => WORDS.has(word));
}
