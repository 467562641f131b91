import { type History, storedPoints } from './history';
import { thinned } from './thin';

/** Two histories of one workspace as one, in order of time; of the same moment the point of `here`. */
export function mergedHistory(here: History, there: History): History {
  if (there.stretches.length === 0) return here;
  if (here.stretches.length === 0) return there;
  const points = [...storedPoints(there), ...storedPoints(here)];
  const byMoment = [...new Map(points.map((point) => [point.at, point])).values()];
  return thinned(byMoment.sort((a, b) => a.at - b.at));
}
