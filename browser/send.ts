import type { SendResult } from '../guide/deeds';

/** What leaves the guide by the person's act: a text, by clipboard, mail program or share menu. */
export type Sending =
  | { type: 'copy' | 'share'; text: string }
  /** @see mailAddress; what the address cannot carry is copied, to be pasted into the mail. */
  | { type: 'mail'; address: string; paste?: string | undefined };

/**
 * Has to be called within the person's click.
 *
 * @param open opens the mail program.
 */
export async function send(
  sending: Sending,
  open: (address: string) => unknown,
): Promise<readonly SendResult[]> {
  switch (sending.type) {
    case 'copy':
      return [await copy(sending.text)];
    case 'share':
      return [await share(sending.text)];
    case 'mail': {
      const pasted = sending.paste === undefined ? [] : [await copy(sending.paste)];
      await open(sending.address);
      return [...pasted, 'mailed'];
    }
  }
}

async function copy(text: string): Promise<SendResult> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

async function share(text: string): Promise<SendResult> {
  try {
    await navigator.share({ text });
    return 'shared';
  } catch {
    return 'kept';
  }
}
