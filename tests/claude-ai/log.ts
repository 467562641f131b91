/** What reached the API, in order. */
export interface SeenRequest {
  method: string;
  /** With the query, if any. */
  path: string;
  at: number;
  from: 'page' | 'other';
}
