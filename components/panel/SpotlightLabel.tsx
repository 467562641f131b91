import type { JSX } from 'preact';
import type { PointedName } from '../../guide/steps';
import type { GuideModel, Pointing } from '../model';
import { ringOf } from '../steps';
import { numberOf } from '../steps/stepAttributes';
import { letterOf } from '../words/letters';

interface Props {
  model: GuideModel;
  pointing: Pointing;
  mode?: 'light' | 'dark' | undefined;
}

/** The words beside the ring. */
export function SpotlightLabel({ model, pointing, mode }: Props): JSX.Element {
  const [act, note] = ringOf(model, pointing);
  return (
    <div class="spotlight-label" data-mode={mode}>
      <span class="spotlight-number">{letterOf(model, pointing) ?? signOf(pointing.step)}</span>
      <span>
        <b>{act}</b>
        {note && <span class="spotlight-note">{note}</span>}
      </span>
    </div>
  );
}

/** What stands beside the steps has no number. */
function signOf(name: PointedName): string {
  return name === 'api-credit' ? '+' : `${numberOf(name)}`;
}
