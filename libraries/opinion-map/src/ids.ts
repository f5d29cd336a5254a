/**
 * The canonical order of ids: whole numbers by value and before all others, others by code point.
 * Everything that adds up floating numbers goes through rows and columns in this order, whatever the order of arrival.
 */
export function compareIds(a: string, b: string): number {
  const [wholeA, wholeB] = [whole.test(a), whole.test(b)]
  if (wholeA !== wholeB) return wholeA ? -1 : 1
  if (wholeA && a.length !== b.length) return a.length - b.length
  const [pointsA, pointsB] = [[...a], [...b]]
  for (let i = 0; i < Math.min(pointsA.length, pointsB.length); i++) {
    const apart = (pointsA[i]?.codePointAt(0) ?? 0) - (pointsB[i]?.codePointAt(0) ?? 0)
    if (apart !== 0) return apart
  }
  return pointsA.length - pointsB.length
}

const whole = /^(?:0|[1-9]\d*)$/
