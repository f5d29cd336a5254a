/**
 * The canonical order of ids: whole numbers by value and before all others, others by code point.
 * Everything that adds up floating numbers goes through rows and columns in this order, whatever the order of arrival.
 */
export function compareIds(a: string, b: string): number {
  const [wholeA, wholeB] = [isWhole(a), isWhole(b)]
  if (wholeA !== wholeB) return wholeA ? -1 : 1
  if (wholeA && a.length !== b.length) return a.length - b.length
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return byCodePoint(x) - byCodePoint(y)
  }
  return a.length - b.length
}

function isWhole(id: string): boolean {
  if (id === '' || (id.length > 1 && id.charCodeAt(0) === 48)) return false
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) < 48 || id.charCodeAt(i) > 57) return false
  return true
}

/** Halves of a surrogate pair stand for code points above all others, but lie below U+E000 to U+FFFF as code units. */
function byCodePoint(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit
}
