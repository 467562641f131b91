/** The IANA name of the time zone that the browser is in, such as "Europe/Berlin". */
export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
