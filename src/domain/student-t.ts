/** Degrees of freedom that a line through three to five points leaves. */
export type DegreesOfFreedom = 1 | 2 | 3

/**
 * P(T ≤ t) of Student's distribution, in closed form for up to three degrees of freedom
 * (NIST Digital Library of Mathematical Functions, incomplete beta with half-integer arguments).
 */
export function studentProbability(t: number, degrees: DegreesOfFreedom): number {
  if (degrees === 1) return 0.5 + Math.atan(t) / Math.PI
  if (degrees === 2) return 0.5 + t / (2 * Math.sqrt(2 + t * t))
  const scaled = t / Math.sqrt(3)
  return 0.5 + (scaled / (1 + scaled * scaled) + Math.atan(scaled)) / Math.PI
}

/** The t that 10 % of the distribution exceed: the half-width, in standard errors, of an 80 % interval. */
export function studentQuantile90(degrees: DegreesOfFreedom): number {
  if (degrees === 1) return Math.tan(0.4 * Math.PI)
  // The quantile for 2 degrees is closed as well, (2p − 1) / √(2p(1 − p)); for 3 it is the root of the form above.
  return degrees === 2 ? 0.8 / Math.sqrt(0.18) : 1.63774435369621
}
