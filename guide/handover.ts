/** A `mailto:` address that opens the person's own mail program with this text; nothing is sent. */
export function mailAddress(text: string): string {
  const wellFormed = text.toWellFormed().replace(/\r?\n/g, '\r\n');
  return `mailto:?body=${encodeURIComponent(wellFormed)}`;
}
