import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { chapterNumber, type Clause } from '../rules/clause.ts'
import { draftsWords } from '../words/words.ts'

export const Lines = ({ text }: { text: string }) => <>{text.split('\n').map((line) => <p>{line}</p>)}</>

/** The clauses of a version in order, each with whatever belongs beneath it. */
export function Clauses({ clauses, locale, beneath }: { clauses: readonly Clause[]; locale: Locale; beneath?: (clause: Clause, index: number) => Child }) {
  const { pages } = draftsWords(locale)
  return (
    <>
      {clauses.map((clause, index) => (
        <>
          {clause.chapter !== undefined && <h2>{pages.chapter(chapterNumber(clauses, index), clause.chapter)}</h2>}
          <Panel title={pages.clause(index + 1)} id={clause.key} level={3}>
            <Lines text={clause.text} />
            {beneath?.(clause, index)}
          </Panel>
        </>
      ))}
    </>
  )
}
