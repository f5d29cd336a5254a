import { createHash } from 'node:crypto'
import { forbiddenList, type ForbiddenRule } from './forbidden-clauses.ts'

/** A clause that the list points to, with the words that do. */
export interface Finding { readonly clause: string; readonly rule: ForbiddenRule; readonly words: string }

/** What forbids a thing within the same part of a sentence: 不得断水断电 says the opposite of 断水断电. */
const forbids = /(?:不得|不能|不可以?|不准|不应|不允许|禁止|严禁|杜绝|反对|拒绝|防止|不搞|不以|不用|不采取|不实行|不设)/

/** Looks at every clause, part of sentence by part; a rule speaks at most once for a clause. Words alone decide nothing: a reviewer does. */
export function checkClauses(clauses: readonly { readonly key: string; readonly text: string }[], list = forbiddenList): Finding[] {
  return clauses.flatMap(({ key, text }) => {
    const parts = text.normalize('NFKC').split(/[,。;:!?\n，；：！？]/)
    const joined = text.normalize('NFKC').split(/[。;!?\n；！？]/)
    const found = list.rules.flatMap((rule): Finding[] => {
      for (const pattern of rule.patterns) {
        for (const part of [...parts, ...joined]) {
          const found = pattern.exec(part)
          if (found && !rule.unless?.test(part) && !isForbidden(part, found.index, found[0])) return [{ clause: key, rule, words: found[0] }]
        }
      }
      return []
    })
    const named = found.filter(({ rule }) => rule.lastResort !== true)
    return named.length > 0 ? named : found
  })
}

/** Whether the words stand after a word that forbids them, within the same part; words that themselves begin with one say what they say. */
function isForbidden(part: string, index: number, words: string): boolean {
  if (forbids.exec(words)?.index === 0) return false
  const before = part.slice(0, index).split(/[,:，：]/).at(-1) ?? ''
  return forbids.test(before)
}

/** Names the very words of a clause: a reviewer's reason is bound to them. */
export const clauseDigest = (text: string): string => createHash('sha256').update(text.normalize('NFKC').replace(/\s+/g, '')).digest('hex')
