import { createHash } from 'node:crypto'

const readable = (code: string) => code.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')

/**
 * The code of a category by its name in another system: `Bulky Items` is bulky-items. A name that its code would not give back
 * carries a piece of its digest, so that two names never share a code.
 */
export function categoryCode(name: string): string {
  const code = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  if (code.length <= 50 && readable(code) === name) return code
  return [...(code === '' ? [] : [code.slice(0, 48).replace(/-+$/, '')]), createHash('sha256').update(name).digest('hex').slice(0, 8)].join('-')
}
