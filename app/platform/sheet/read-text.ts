import { Refusal } from '../refusal.ts'

/** A file's text and how it was written. */
export interface ReadText { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030' }

/**
 * Reads the bytes of a text file: UTF-8 and UTF-16 with their marks, UTF-8 without, or GB18030 (so GBK and GB2312 too).
 * Refuses `sheet.broken-text` with the line and the place in it where the first unreadable byte stands.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strictly(bytes, 'utf-16le', 'UTF-16'), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strictly(bytes, 'utf-16be', 'UTF-16'), encoding: 'UTF-16' }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const { broken, sound, firstBroken } = lookAtUtf8(bytes)
  // Text in GB18030 hardly ever looks like UTF-8, while UTF-8 with one damaged letter still mostly does.
  if (broken === 0) return { text: withoutMark(new TextDecoder('utf-8').decode(bytes), 'UTF-8'), encoding: 'UTF-8' }
  if (marked || sound > broken) throw new Refusal('sheet.broken-text', 'invalid', { ...placeOf(bytes, firstBroken), encoding: 'UTF-8' })
  return { text: strictly(bytes, 'gb18030', 'GB18030'), encoding: 'GB18030' }
}

function strictly(bytes: Uint8Array, label: string, encoding: string): string {
  try {
    return withoutMark(new TextDecoder(label, { fatal: true }).decode(bytes), encoding)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('sheet.broken-text', 'invalid', { ...placeOf(bytes, firstUndecodable(bytes, label)), encoding })
  }
}

/** NUL belongs to no text: such a file is a picture, a program or a damaged disk. */
function withoutMark(text: string, encoding: string): string {
  const zero = text.indexOf('\0')
  if (zero >= 0) throw new Refusal('sheet.broken-text', 'invalid', { line: text.slice(0, zero).split('\n').length, column: zero - text.lastIndexOf('\n', zero), encoding })
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** Counts letters beyond ASCII that are sound UTF-8, and places that are not. */
function lookAtUtf8(bytes: Uint8Array): { broken: number; sound: number; firstBroken: number } {
  let broken = 0, sound = 0, firstBroken = -1
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
    let whole = length > 0 && at + length <= bytes.length
    for (let next = 1; whole && next < length; next += 1) whole = ((bytes[at + next] ?? 0) & 0xc0) === 0x80
    const second = bytes[at + 1] ?? 0
    if (whole && ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f))) whole = false
    if (whole) { if (length > 1) sound += 1; at += length } else { broken += 1; if (firstBroken < 0) firstBroken = at; at += 1 }
  }
  return { broken, sound, firstBroken }
}

/** The longest readable beginning, found by halving. */
function firstUndecodable(bytes: Uint8Array, label: string): number {
  let low = 0, high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try { new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true }); low = middle } catch { high = middle - 1 }
  }
  return low
}

/** Line and byte within the line, both from one. */
function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1, start = 0
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) { line += 1; start = at + 1 }
  return { line, column: offset - start + 1 }
}
