/** `attribute[code]=value` and `attribute[code][]=value` as answers by the code of their question. */
export function readAnswers(entries: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const single = new Map<string, string>(), several = new Map<string, string[]>()
  for (const [name, value] of entries) {
    const [, code, list] = /^attribute\[([^\]]{1,60})\](\[\d*\])?$/.exec(name) ?? []
    if (code === undefined || value.trim() === '') continue
    if (list === undefined && !single.has(code) && !several.has(code)) single.set(code, value.trim())
    else {
      // The same question answered twice is a list, however it was written.
      const before = single.get(code)
      several.set(code, [...(several.get(code) ?? (before === undefined ? [] : [before])), value.trim()])
      single.delete(code)
    }
  }
  return Object.fromEntries<string | string[]>([...single, ...several])
}
