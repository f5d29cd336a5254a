import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { chapterNumber, type Clause } from '../rules/clause.ts'
import { draftsWords } from '../words/words.ts'

export const Lines = ({ text }: { text: string }) => <>{text.split('\n').map((line) => <p>{line}</p>)}</>

/** The clauses of a version in order, each with whatever belongs beneath it. */
export function Clauses({ clauses, locale, beneath, own = false }: { clauses: readonly Clause[]; locale: Locale; beneath?: (clause: Clause, index: number) => Child; /** They stand right below the title of the page. */ own?: boolean }) {
  const { pages } = draftsWords(locale), first = clauses.findIndex(({ chapter }) => chapter !== undefined)
  return (
    <>
      {clauses.map((clause, index) => (
        <>
          {clause.chapter !== undefined && <h2>{pages.chapter(chapterNumber(clauses, index), clause.chapter)}</h2>}
          <Panel title={pages.clause(index + 1)} id={clause.key} level={own && (first < 0 || index < first) ? 2 : 3}>
            <Lines text={clause.text} />
            {beneath?.(clause, index)}
          </Panel>
        </>
      ))}
    </>
  )
}
