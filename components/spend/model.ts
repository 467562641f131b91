import type { Money } from '../../guide/facts';
import type { FileFault } from '../../guide/spend/dropped-files';
import type { Listing } from '../../guide/spend/listing';
import type { SpendReport } from '../../guide/spend/report';
import type { SeatAdvice, SeatBilling } from '../../guide/spend/seat-advice';

/** Who spends what, as it is known while the page is open. Nothing of it is stored. */
export interface SpendModel extends Listing {
  organizationName: string;
  /** By browser and page, such as "en-US". */
  language: string;
  /** Milliseconds since 1970. */
  now: number;
  /** As of when it is: as the list was read last, else now. Milliseconds since 1970. */
  asOf: number;
  /** What the organization has spent in that month, where it was read. */
  total: Money | undefined;
  query: string;
  copied: 'csv' | 'message' | 'failed' | undefined;
  files: FilesModel;
}

export interface FilesModel {
  /** Of the report that reaches furthest. */
  report: SpendReport | undefined;
  currency: string;
  /** Lines read of a file that is being read. */
  lines: number | undefined;
  seats: readonly SeatAdvice[];
  /** The members export was dropped, without which no seat is known. */
  knowsSeats: boolean;
  billing: SeatBilling;
  /** By person; who is missing there is shown as claude.ai's report names them. */
  names: ReadonlyMap<string, string>;
  faults: readonly FileFault[];
}

export type SpendAction =
  | { type: 'read' }
  | { type: 'cancel' }
  | { type: 'resume' }
  | { type: 'stop' }
  | { type: 'find'; text: string }
  | { type: 'copy-csv'; text: string }
  | { type: 'copy-message'; text: string }
  | { type: 'open-usage-page' }
  | { type: 'take-files'; files: readonly File[] }
  | { type: 'choose-billing'; billing: SeatBilling }
  | { type: 'forget-files' };

export interface SpendProps {
  model: SpendModel;
  act: (action: SpendAction) => void;
}
