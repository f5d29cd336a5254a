/** One example: its features, whether it belongs to the class, and how much it counts. */
export interface Example { features: ArrayLike<number>; belongs: 0 | 1; weight: number }

/**
 * Fits a logistic regression by Newton's method, with `shrink` times half the squared weights added to the loss
 * (the bias is free). Returns the weights with the bias as the last. The loss is convex: a dozen rounds end at its minimum.
 */
export function fitLogistic(examples: readonly Example[], size: number, shrink: number, rounds = 15): Float64Array {
  const weights = new Float64Array(size + 1);
  for (let round = 0; round < rounds; round += 1) {
    const slopes = new Float64Array(size + 1);
    const curves = Array.from(weights, () => new Float64Array(size + 1));
    for (const { features, belongs, weight } of examples) {
      let score = weights[size]!;
      for (let at = 0; at < size; at += 1) score += weights[at]! * features[at]!;
      const likely = 1 / (1 + Math.exp(-score));
      const error = weight * (likely - belongs);
      const curve = weight * likely * (1 - likely);
      for (let at = 0; at <= size; at += 1) {
        const value = at === size ? 1 : features[at]!;
        if (value === 0) continue;
        slopes[at]! += error * value;
        for (let other = 0; other <= at; other += 1) curves[at]![other]! += curve * value * (other === size ? 1 : features[other]!);
      }
    }
    for (let at = 0; at <= size; at += 1) {
      if (at < size) slopes[at]! += shrink * weights[at]!;
      curves[at]![at]! += at < size ? shrink : 1e-6;
    }
    const step = solve(curves, slopes);
    for (let at = 0; at <= size; at += 1) weights[at]! -= Math.max(-3, Math.min(3, step[at]!));
  }
  return weights;
}

/** Solves a positive definite system, given by its lower triangle, by Cholesky's decomposition. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const solved = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = lower[row]![column]!;
      for (let at = 0; at < column; at += 1) sum -= lower[row]![at]! * lower[column]![at]!;
      lower[row]![column] = row === column ? Math.sqrt(sum) : sum / lower[column]![column]!;
    }
    for (let at = 0; at < row; at += 1) solved[row]! -= lower[row]![at]! * solved[at]!;
    solved[row]! /= lower[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) solved[row]! -= lower[at]![row]! * solved[at]!;
    solved[row]! /= lower[row]![row]!;
  }
  return solved;
}
