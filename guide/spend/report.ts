/**
 * One row of claude.ai's spend report: a person, a product and a model over the report's whole range
 * (header names met in public captures, 2026-11; there is no column of dates).
 */
export interface SpendRow {
  /** The account's id, else the address; only to tell people apart while the page is open. */
  person: string;
  product: string;
  model: string;
  requests: number;
  /** What was billed, in whole US dollars: 0 inside the seat's allowance. */
  net: number;
  gross: number;
}

/** Whole days, in milliseconds since 1970 (00:00 UTC); `to` is the last day of the range. */
export interface ReportRange {
  from: number;
  to: number;
}

export interface PersonSpend {
  net: number;
  gross: number;
  requests: number;
}

/** What a report says, summed up; without a name or an address in it but the keys of `people`. */
export interface SpendReport {
  range: ReportRange | undefined;
  net: number;
  gross: number;
  /** Most net spend first. */
  byModel: readonly { product: string; model: string; net: number; gross: number }[];
  people: ReadonlyMap<string, PersonSpend>;
}

/** Adds row by row, so that a report of any length needs the memory of its sums alone. */
export class ReportSums {
  readonly #models = new Map<
    string,
    { product: string; model: string; net: number; gross: number }
  >();
  readonly #people = new Map<string, PersonSpend>();
  #net = 0;
  #gross = 0;

  add({ person, product, model, requests, net, gross }: SpendRow): void {
    this.#net += net;
    this.#gross += gross;
    const key = JSON.stringify([product, model]);
    const of = this.#models.get(key) ?? { product, model, net: 0, gross: 0 };
    this.#models.set(key, { ...of, net: of.net + net, gross: of.gross + gross });
    const by = this.#people.get(person) ?? { net: 0, gross: 0, requests: 0 };
    this.#people.set(person, {
      net: by.net + net,
      gross: by.gross + gross,
      requests: by.requests + requests,
    });
  }

  sums(range: ReportRange | undefined): SpendReport {
    const byModel = [...this.#models.values()].sort((a, b) => b.net - a.net || b.gross - a.gross);
    return { range, net: this.#net, gross: this.#gross, byModel, people: this.#people };
  }
}
