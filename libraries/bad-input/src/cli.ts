import { readFileSync } from 'node:fs'
import { BadInput } from './bad-input.ts'

/** The text of a file in UTF-8, its BOM dropped. Throws `BadInput` where it cannot be read or is not UTF-8. */
export function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new BadInput('FILE_UNREADABLE', error instanceof Error ? error.message : String(error), { file })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput('NOT_UTF8', 'the file is not UTF-8; save it as UTF-8 and try again', { file, line: lineOfBadByte(bytes) })
  }
}

/** The first line with a byte that UTF-8 does not know. */
function lineOfBadByte(bytes: Buffer): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from)
    const part = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (!part.equals(Buffer.from(part.toString('utf8'), 'utf8'))) return line
    if (end < 0) break
    from = end + 1
  }
  return line
}

/**
 * Runs a command line: prints what it returns, or, where the input is bad, one object {"error":{code,file,line,field,message}}
 * and ends with 2. Anything else that goes wrong is a mistake of ours and ends as Node ends it.
 * Whoever stops reading what is printed (`| head`) has had enough: that is no mistake.
 * `more` adds keys to the error, for errors that carry more than a place.
 */
export function runCommand(run: () => string, more: (error: unknown) => (object & { code: string, message: string }) | undefined = () => undefined): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })
  try {
    process.stdout.write(`${run()}\n`)
  } catch (error) {
    const told = error instanceof BadInput ? error : more(error)
    if (!told) throw error
    const { code, message, ...rest } = { file: null, line: null, field: null, ...told, message: told.message }
    const { name: _name, ...places } = rest as Record<string, unknown>
    process.stdout.write(`${JSON.stringify({ error: { code, ...places, message } })}\n`)
    process.exitCode = 2
  }
}
