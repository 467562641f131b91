import type { JSX } from 'preact';

/** A share as a bar; the figure beside it says the same. */
export function Bar({ share }: { share: number }): JSX.Element {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <div class="spend-bar" aria-hidden="true">
      <div class="spend-bar-full" style={{ inlineSize: width }} />
    </div>
  );
}
