/** Most sections of a notice, and the longest text of one. */
const mostSections = 40, longest = 19_000

export interface SaidClause { readonly chapter: string | undefined; readonly text: string }

/**
 * The whole text of a covenant as sections of a notice: chapter by chapter, long chapters in several; nothing is left out. Where these were too many, chapters
 * stand in the text of fewer.
 */
export function noticeSections(clauses: readonly SaidClause[]): { heading?: string; text: string }[] {
  const byChapter: { heading?: string; text: string }[] = []
  for (const { chapter, text } of clauses) {
    const last = byChapter.at(-1)
    if (last && chapter === undefined && last.text.length + text.length < longest) last.text += `\n${text}`
    else byChapter.push({ ...(chapter === undefined ? {} : { heading: chapter }), text })
  }
  if (byChapter.length <= mostSections) return byChapter
  const packed: { text: string }[] = []
  for (const { chapter, text } of clauses) {
    const last = packed.at(-1), said = chapter === undefined ? text : `${chapter}\n${text}`
    if (last && last.text.length + said.length < longest) last.text += `\n${said}`
    else packed.push({ text: said })
  }
  return packed
}
