import { between, logNormal } from './random.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday, 00:00 UTC. */
export const START = Date.UTC(2026, 0, 5);
export const WEEKS = 39;

/** How a simulated team works. Amounts in cents. */
export interface Team {
  name: string;
  /** What the whole team uses on an average working day. */
  perDay: number;
  /** Share of a working day that a day of the weekend has. */
  weekend: number;
  /** Deviation of the logarithm, from day to day. */
  noise: number;
  /** Per week, as a share. */
  growth: number;
  /** A person whose agents run for some days, also at night and on weekends: share of `perDay`. */
  agent: number;
  /** Weeks in which next to nobody works. */
  holidays: readonly number[];
  /** Working days that a purchase lasts, about. */
  lasts: readonly [number, number];
  /** Every second top-up is promotional credit that ends after so many days. */
  promotionDays?: number;
  /** Readings a working day; below 1: days without any. */
  readings: number;
  /** First week and number of weeks without a reading. */
  gap?: readonly [number, number];
  /** Bought by hand before it is empty. */
  early: boolean;
  /** Days on which next to nobody works, Monday being 0; else Saturday and Sunday. */
  daysOff?: readonly number[];
  /** From this week on so many times as much, such as after people have joined or left. */
  jump?: { week: number; factor: number };
  /** So many times as much on the last days of each month. */
  monthEnd?: number;
  /** Hours by which people begin later than at 8 UTC. */
  later?: number;
}

/** Saturday and Sunday, Monday being 0. */
export const WEEKEND: readonly number[] = [5, 6];

export const OFFICE: Omit<Team, 'name'> = {
  perDay: 7100,
  weekend: 0.03,
  noise: 0.25,
  growth: 0,
  agent: 0,
  holidays: [],
  lasts: [5, 20],
  readings: 3,
  early: false,
};

/** One team of each kind that a forecast has to stand: by these its rules were chosen. */
export function teams(random: () => number): Team[] {
  const perDay = between(random, 800, 40_000);
  const common = { ...OFFICE, perDay };
  return [
    { ...common, name: 'five-day week' },
    { ...common, name: 'one heavy agent user', agent: 1.2 },
    { ...common, name: 'holidays', holidays: [12, 13, 26] },
    { ...common, name: 'growth, 4 % a week', growth: 0.04 },
    { ...common, name: 'top-ups before it is empty', early: true },
    { ...common, name: 'promotional credit that ends', promotionDays: 21, lasts: [10, 30] },
    { ...common, name: 'read once a day, gaps of weeks', readings: 0.8, gap: [14, 2] },
    { ...common, name: 'seven-day week', weekend: 0.8 },
  ];
}

/** Share of a day's use in each hour, by UTC: most from 8 to 19. */
const HOURS = Array.from({ length: 24 }, (_, hour) => {
  if (hour < 7 || hour > 20) return 0.1;
  return hour < 9 || hour > 17 ? 0.5 : hour === 12 ? 0.7 : 1;
});
const ALL_HOURS = HOURS.reduce((sum, share) => sum + share, 0);

/** What a team would use in each hour from `START`, were there always money. */
export function demandOf(team: Team, random: () => number): number[] {
  const demand: number[] = [];
  let busyDays = 0;
  for (let day = 0; day < WEEKS * 7; day++) {
    const week = Math.floor(day / 7);
    const jump = team.jump && week >= team.jump.week ? team.jump.factor : 1;
    const end = isMonthEnd(day) ? (team.monthEnd ?? 1) : 1;
    const level = team.perDay * (1 + team.growth) ** week * jump * end;
    const onWeekend = (team.daysOff ?? WEEKEND).includes(day % 7);
    const away = team.holidays.includes(week) ? 0.03 : 1;
    const people = level * (onWeekend ? team.weekend : 1) * away * logNormal(random, team.noise);
    if (busyDays > 0) busyDays--;
    else if (random() < 0.12) busyDays = 1 + Math.floor(random() * 3);
    const agent = busyDays > 0 ? level * team.agent * logNormal(random, 0.5) : 0;
    for (const [hour] of HOURS.entries()) {
      const share = HOURS[(hour + 24 - (team.later ?? 0)) % 24] ?? 0;
      const hourly = logNormal(random, 0.4);
      demand.push((people * share * hourly) / ALL_HOURS + agent / 24);
    }
  }
  return demand;
}

/** The last four days of a month, two or more of which are worked on. */
function isMonthEnd(day: number): boolean {
  const date = new Date(START + day * DAY);
  return new Date(date.getTime() + 4 * DAY).getUTCMonth() !== date.getUTCMonth();
}
