import type { HonoRequest } from 'hono'
import { multipartParts } from './multipart.ts'
import { Refusal } from './refusal.ts'

/** Longest body of a form without files, and with them, in bytes. Larger ones are refused before they are read. */
export const longestForm = 2 * 1024 * 1024
export const longestUpload = 64 * 1024 * 1024

/** So many bytes of larger bodies are held at once by this process: who comes then is asked to wait, instead of all being slowed down. */
export const mostHeld = 2 * longestUpload
const held = new WeakMap<Request, number>()
let heldNow = 0

function hold(request: Request, bytes: number): void {
  if (heldNow + bytes > mostHeld) throw new Refusal('site.too-many', 'too-many', { seconds: 20 })
  heldNow += bytes
  held.set(request, (held.get(request) ?? 0) + bytes)
}

/** What was held for a request is free again: for when it is answered. */
export function letGo(request: Request): void {
  heldNow -= held.get(request) ?? 0
  held.delete(request)
}

/** The answers of one form, with broken text refused: a half-readable report must not be stored as if it were whole. */
export interface Form {
  /** The first answer under `name`, trimmed, with line ends as \n; empty when there is none. */
  text(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  /** Files with content under `name`; an empty file field counts as none. */
  files(name: string): readonly File[]
  readonly entries: readonly (readonly [string, string])[]
}

const clean = (field: string, text: string) => {
  if (text.includes('\0') || text.includes('\uFFFD') || /\p{Surrogate}/u.test(text)) throw new Refusal('site.broken-text', 'invalid', { field: field.slice(0, 60) })
  return text.replace(/\r\n?/g, '\n')
}

/** Files of rows and shapes: an empty one was chosen, and is not to be taken for none. */
const sheets = /\.(csv|tsv|xlsx?|json|geojson|txt)$/i

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(field: string, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Refusal('site.broken-text', 'invalid', { field: field.slice(0, 60) })
  }
}

function decode(field: string, text: string) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new Refusal('site.broken-text', 'invalid', { field: field.slice(0, 60) })
  }
}

/** The body of a request of at most so many bytes. Refuses `site.too-large`, and `site.too-many` while too much is held. */
export async function bodyWithin(request: HonoRequest, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.header('content-length') ?? 0) > limit) throw new Refusal('site.too-large', 'invalid', { limit })
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.raw.body ?? []) {
    size += part.byteLength
    if (size > limit) throw new Refusal('site.too-large', 'invalid', { limit })
    if (size > longestForm) hold(request.raw, part.byteLength)
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) { whole.set(part, at); at += part.byteLength }
  return whole
}

/**
 * Reads a posted form: urlencoded or multipart, strictly UTF-8. Only where `files` is set it may be as large as an upload.
 * Refuses `site.broken-text` (names the field), `site.too-large` (names the limit in bytes), `site.too-many`, `site.not-a-form`.
 */
export async function readForm(request: HonoRequest, { files: takesFiles = false }: { readonly files?: boolean } = {}): Promise<Form> {
  const type = request.header('content-type') ?? ''
  const entries: [string, string][] = []
  const files: [string, File][] = []
  if (type.startsWith('multipart/form-data')) {
    const parts = multipartParts(await bodyWithin(request, takesFiles ? longestUpload : longestForm), type)
    if (!parts) throw new Refusal('site.not-a-form', 'invalid')
    for (const { name, file, bytes } of parts) {
      if (!file) entries.push([clean('', name), clean(name, textOf(name, bytes))])
      else if (bytes.length === 0 && sheets.test(file.name)) throw new Refusal('site.empty-file', 'invalid')
      else if (bytes.length > 0) files.push([clean('', name), new File([new Uint8Array(bytes)], file.name, { type: file.type })])
    }
  } else if (type.startsWith('application/x-www-form-urlencoded') || type === '') {
    // A body that is not ASCII was not percent-encoded: its other bytes are encoded now, so that all of it is decoded once, as UTF-8.
    const ascii = encodeBytes(Buffer.from(await bodyWithin(request, longestForm)).toString('latin1'))
    for (const pair of ascii.split('&')) {
      if (pair === '') continue
      const at = pair.indexOf('=')
      const name = decode('', at < 0 ? pair : pair.slice(0, at))
      entries.push([clean('', name), clean(name, at < 0 ? '' : decode(name, pair.slice(at + 1)))])
    }
  } else throw new Refusal('site.not-a-form', 'invalid')
  const form: Form = {
    entries,
    text: (name) => entries.find(([key]) => key === name)?.[1].trim() ?? '',
    all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value.trim()),
    has: (name) => entries.some(([key]) => key === name),
    files: (name) => files.filter(([key]) => key === name).map(([, file]) => file),
  }
  formsRead.set(request.raw, form)
  return form
}

const formsRead = new WeakMap<Request, Form>()

/** The form of a request that was refused, for saying so: as it was read, or read now where nobody had. Undefined when it cannot be. */
export async function formOf(request: HonoRequest): Promise<Form | undefined> {
  return formsRead.get(request.raw) ?? (request.raw.bodyUsed ? undefined : await readForm(request).catch(() => undefined))
}

/** Percent-encodes the bytes beyond ASCII only (one character of `latin1` is one byte), so that what was already encoded stays so. */
const encodeBytes = (latin1: string) => latin1.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
