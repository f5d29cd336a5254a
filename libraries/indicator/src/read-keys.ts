import type { JsonPath, JsonReader } from '@gongzhi/bad-input'

/**
 * Refuses a key that is one slip away from one that is known ("wieght", "methods"): passed over in silence, it would change the answer. Other
 * keys are the file's own and stay. Throws `BadInput` (`KEY_UNKNOWN`).
 */
export function checkKeys(reader: JsonReader, object: Record<string, unknown>, known: readonly string[], path: JsonPath): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue
    const meant = known.find(one => one.length > 2 && isOneSlip(key, one))
    if (meant !== undefined) reader.refuse('KEY_UNKNOWN', `${key} is not known here; is ${meant} meant?`, [...path, key])
  }
}

/** Whether one letter too many, too few or another, two letters exchanged, or capitals tell two words apart. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return a !== b
  let start = 0, end = 0
  while (a[start] === b[start]) start += 1
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.max(x.length, y.length) === 1 || (x.length === 2 && y === `${x[1]}${x[0]}`)
}
