import { between } from './random.ts';
import { OFFICE, type Team } from './teams.ts';

/**
 * Teams of other kinds, by which nothing was chosen: they tell how the rules fare with what they were
 * not made for. Whoever changes a rule after looking at them needs new ones.
 */
export function otherTeams(random: () => number): Team[] {
  const perDay = between(random, 800, 40_000);
  const common = { ...OFFICE, perDay };
  return [
    { ...common, name: 'four-day week', daysOff: [4, 5, 6] },
    { ...common, name: 'Sunday to Thursday, from noon on', daysOff: [4, 5], later: 4 },
    { ...common, name: 'five people, each day unlike another', noise: 0.6 },
    { ...common, name: 'shrinking, 3 % a week', growth: -0.03 },
    { ...common, name: 'twice the people from week 20 on', jump: { week: 20, factor: 2 } },
    { ...common, name: 'half the people from week 20 on', jump: { week: 20, factor: 0.5 } },
    { ...common, name: 'twice as much at the end of a month', monthEnd: 2 },
    { ...common, name: 'a large agent user, bought for weeks', agent: 2, lasts: [15, 40] },
    { ...common, name: 'small purchases, two or three days each', lasts: [2, 4], readings: 6 },
    { ...common, name: 'read twice a week', readings: 0.4 },
  ];
}
