import type { JSX } from 'preact';
import { Icon } from './Icon';

/** What happens to money, said before the click. */
export function CostNotice({
  title,
  lines,
}: {
  title: string;
  lines: readonly string[];
}): JSX.Element {
  return (
    <div class="before">
      <p class="before-title">
        <Icon name="card" />
        {title}
      </p>
      <p>{lines.join(' ')}</p>
    </div>
  );
}
