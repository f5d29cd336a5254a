/** A way into a JSON value: keys and positions. */
export type JsonPath = readonly (string | number)[]

/** `['vectors', 0, 'input']` as `vectors[0].input`. */
export function writePath(path: JsonPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('')
}

/** The way that `writePath` wrote. */
export function readPath(written: string): (string | number)[] {
  return [...written.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key))
}

/**
 * The line (from 1) on which the value at a path begins in a valid JSON text; the nearest ancestor's where the path ends
 * early. Reads no more of the text than it must, so it costs nothing until something is wrong.
 */
export function lineOf(text: string, path: JsonPath): number {
  let at = 0
  const blank = () => {
    while (/\s/.test(text[at] ?? 'x')) at++
  }
  const string = (): string => {
    const from = at++
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    return JSON.parse(text.slice(from, ++at)) as string
  }
  const skip = (): void => {
    blank()
    if (text[at] === '"') string()
    else if (text[at] === '{' || text[at] === '[') {
      let depth = 0
      do {
        const c = text[at]
        if (c === '"') string()
        else {
          if (c === '{' || c === '[') depth++
          if (c === '}' || c === ']') depth--
          at++
        }
      } while (depth > 0)
    } else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++
  }
  const enter = (step: string | number): boolean => {
    const open = text[at]
    if (open !== (typeof step === 'number' ? '[' : '{')) return false
    at++
    for (let index = 0; ; index++) {
      blank()
      if (text[at] === ']' || text[at] === '}') return false
      let key: string | number = index
      if (open === '{') {
        key = string()
        blank()
        at++
        blank()
      }
      if (key === step) return true
      skip()
      blank()
      if (text[at] === ',') at++
    }
  }
  blank()
  let found = at
  for (const step of path) {
    if (!enter(step)) break
    found = at
  }
  return lineAt(text, found)
}

/** The line (from 1) of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) line++
  return line
}

/** The line (from 1) of the first mistake in a text that is no JSON; `JSON.parse` does not always tell where it stopped. */
export function lineOfSyntaxError(text: string): number {
  const token = /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy
  const open: string[] = []
  // What may come next: a value, a value or the end of a list, a key or the end of an object, a key, a colon, or more.
  let wanted: 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or end' = 'value'
  for (;;) {
    const from = token.lastIndex
    const [, mark, string, plain] = token.exec(text) ?? []
    const top = open[open.length - 1]
    const isValue = wanted === 'value' || wanted === 'value or ]'
    if (isValue && (string !== undefined || plain !== undefined)) wanted = ', or end'
    else if (isValue && (mark === '{' || mark === '[')) {
      open.push(mark)
      wanted = mark === '{' ? 'key or }' : 'value or ]'
    } else if ((wanted === 'key or }' || wanted === 'key') && string !== undefined) wanted = ':'
    else if (wanted === ':' && mark === ':') wanted = 'value'
    else if (wanted === ', or end' && mark === ',' && top) wanted = top === '{' ? 'key' : 'value'
    else if ((mark === '}' && top === '{' && (wanted === 'key or }' || wanted === ', or end'))
      || (mark === ']' && top === '[' && (wanted === 'value or ]' || wanted === ', or end'))) {
      open.pop()
      wanted = ', or end'
    } else return lineAt(text, from + (/^\s*/.exec(text.slice(from, from + 10_000))?.[0].length ?? 0))
  }
}
