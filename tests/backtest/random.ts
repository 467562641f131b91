/** Numbers between 0 and 1 that are the same for the same seed (Mulberry32, T. Ettinger, 2017). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function between(random: () => number, low: number, high: number): number {
  return low + random() * (high - low);
}

/** One draw of a normal distribution (Box and Muller, 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Around 1 on average, never negative. @param deviation of the logarithm. */
export function logNormal(random: () => number, deviation: number): number {
  return Math.exp(deviation * normal(random) - deviation ** 2 / 2);
}
