/** A band of a quantity: from `from`, up to where the next band begins, it gives `points`. */
export interface Band {
  readonly from: number;
  readonly points: number;
}

/** Where a quantity fell: its band, from the first to the last whole value in it, and what it gives. */
export interface BandHit {
  readonly value: number;
  readonly from: number;
  /** Absent in the highest band. */
  to?: number;
  readonly points: number;
}

/** The index of the band of `value`; bands stand in rising order, and the first reaches down without end. */
export function bandIndex(bands: readonly { readonly from: number }[], value: number): number {
  let index = 0;
  for (let place = 1; place < bands.length && (bands[place]?.from ?? Infinity) <= value; place += 1) index = place;
  return index;
}
