const space = /[ \t\n\r]*/y
// Control signs up to U+001F may not stand in a string as they are; those from U+007F on may.
const scalar = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

/** Where a text stops being JSON, as an offset; undefined when it is JSON. The parser's own message often does not say. */
export function jsonErrorAt(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let at = 0
  const skip = () => { space.lastIndex = at; space.exec(text); at = space.lastIndex }
  const takeScalar = () => { scalar.lastIndex = at; const found = scalar.exec(text)?.[0]; if (found !== undefined) at = scalar.lastIndex; return found }
  const takeKey = () => {
    skip()
    if (text[at] !== '"' || takeScalar() === undefined) return false
    skip()
    if (text[at] !== ':') return false
    at += 1
    return true
  }
  for (let wantsValue = true; ;) {
    skip()
    if (wantsValue) {
      const sign = text[at]
      if (sign === '{' || sign === '[') {
        open.push(sign)
        at += 1
        skip()
        if (text[at] === (sign === '{' ? '}' : ']')) { open.pop(); at += 1; wantsValue = false } else if (sign === '{' && !takeKey()) return at
      } else if (takeScalar() === undefined) return at
      else wantsValue = false
      continue
    }
    const inside = open.at(-1)
    if (inside === undefined) return at === text.length ? undefined : at
    if (text[at] === ',') {
      at += 1
      if (inside === '{' && !takeKey()) return at
      wantsValue = true
    } else if (text[at] === (inside === '{' ? '}' : ']')) { open.pop(); at += 1 } else return at
  }
}
