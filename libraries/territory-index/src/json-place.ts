/** A way into a JSON value: keys and positions. */
export type JsonPath = readonly (string | number)[]

/** `['vectors', 0, 'input']` as `vectors[0].input`. */
export function writePath(path: JsonPath): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('')
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

/** The line of a syntax error that `JSON.parse` reported, where its message tells the position. */
export function lineOfSyntaxError(text: string, error: unknown): number | null {
  const position = /position (\d+)/.exec(String(error))?.[1]
  return position === undefined ? lineAt(text, text.length) : lineAt(text, Number(position))
}
