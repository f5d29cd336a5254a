/**
 * Factors a symmetric matrix (lower half, in place) into L times its transpose. A pivot that is nothing beside what stood
 * there belongs to a row that others say already: it is made infinite, and the answer has 0 there.
 */
export function factor(matrix: readonly Float64Array[], nothing = 1e-14): void {
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i] as Float64Array
    const before = row[i] ?? 0
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] as Float64Array
      let sum = row[j] as number
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number)
      if (i === j) row[i] = sum > nothing * before ? Math.sqrt(sum) : Infinity
      else row[j] = sum / (other[j] as number)
    }
  }
}

/** Solves L Lᵀ x = right for a factored matrix. */
export function solveFactored(matrix: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const answer = Float64Array.from(right)
  for (let i = 0; i < answer.length; i++) {
    const row = matrix[i] as Float64Array
    let sum = answer[i] as number
    for (let k = 0; k < i; k++) sum -= (row[k] as number) * (answer[k] as number)
    answer[i] = sum / (row[i] as number)
  }
  for (let i = answer.length - 1; i >= 0; i--) {
    const row = matrix[i] as Float64Array
    const known = (answer[i] as number) / (row[i] as number)
    answer[i] = known
    for (let k = 0; k < i; k++) answer[k]! -= (row[k] as number) * known
  }
  return answer
}
