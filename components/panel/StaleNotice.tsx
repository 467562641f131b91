import { trusted } from '../controls/trusted';

interface Props {
  /** Given from outside: with the extension its texts are gone. */
  text: string;
  name: string;
  close: string;
  mode?: 'light' | 'dark' | undefined;
  onClose: () => void;
}

/** The last words of an extension that was updated under an open page. */
export function StaleNotice({ text, name, close, mode, onClose }: Props) {
  return (
    <section class="guide overlay" aria-label={name} data-mode={mode} data-stale>
      <div class="band">
        <span>{name}</span>
        <button type="button" aria-label={close} onClick={trusted(onClose)}>
          ✕
        </button>
      </div>
      <p class="notice" role="status">
        {text}
      </p>
    </section>
  );
}
