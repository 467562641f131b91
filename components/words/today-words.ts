/** One sentence about today, and one line more at most. */
export type TodayWords = readonly [sentence: string, more?: string | undefined];
