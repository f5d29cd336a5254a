/** One part of a multipart form: its name, its bytes, and for a file what the sender calls it. */
export interface FormPart { readonly name: string; readonly file: { readonly name: string; readonly type: string } | undefined; readonly bytes: Buffer }

const mostParts = 2000, longestHead = 8192
const lineEnd = Buffer.from('\r\n'), headEnd = Buffer.from('\r\n\r\n')

/**
 * The parts of a multipart/form-data body (RFC 7578), as views of its bytes and in one walk: nothing is copied or decoded that nobody asks for.
 * Undefined where it is none: no boundary, a part without a name, an end that does not come.
 */
export function multipartParts(body: Uint8Array, contentType: string): FormPart[] | undefined {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"\r\n]{1,200})"|([^;,\s"]{1,200}))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return undefined
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength), delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: FormPart[] = []
  // The first boundary has no line before it, or a preamble that nobody reads.
  let at = bytes.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2)) ? delimiter.length - 2 : after(bytes.indexOf(delimiter), delimiter.length)
  while (at >= 0) {
    if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d) return parts
    const head = bytes.indexOf(lineEnd, at), end = head < 0 ? -1 : bytes.indexOf(headEnd, head)
    if (end < 0 || end - at > longestHead || parts.length === mostParts) return undefined
    const close = bytes.indexOf(delimiter, end + 2), part = close < 0 ? undefined : partOf(bytes.toString('utf8', head + 2, end), bytes.subarray(Math.min(end + 4, close), close))
    if (!part) return undefined
    parts.push(part)
    at = close + delimiter.length
  }
  return undefined
}

const after = (found: number, length: number) => (found < 0 ? -1 : found + length)

function partOf(head: string, bytes: Buffer): FormPart | undefined {
  const lines = head.split('\r\n'), field = (name: string) => lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim()
  const disposition = field('content-disposition') ?? ''
  if (!/^form-data\s*(;|$)/i.test(disposition)) return undefined
  const name = argument(disposition, 'name'), fileName = argument(disposition, 'filename')
  if (name === undefined) return undefined
  const plain = field('content-transfer-encoding')?.toLowerCase() === 'base64' ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
  // Some programs give an empty file no name at all, only its kind.
  const type = field('content-type'), isFile = fileName !== undefined || (type !== undefined && !/^text\//i.test(type))
  return { name, file: isFile ? { name: fileName ?? '', type: type ?? 'application/octet-stream' } : undefined, bytes: plain }
}

/** An argument of the head; browsers write quotation marks and line ends in it as %22, %0D and %0A, other programs put a backslash before them. */
function argument(head: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"((?:\\\\["\\\\]|[^"])*)"|([^;\\s"]+))`, 'i').exec(head) ?? []
  const text = quoted ?? bare
  if (text !== undefined) return text.replace(/\\(["\\])/g, '$1').replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const [, encoded] = new RegExp(`;\\s*${name}\\*=UTF-8'[^']*'([^;\\s]+)`, 'i').exec(head) ?? []
  if (encoded === undefined) return undefined
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
