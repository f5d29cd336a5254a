import type { Page } from '#ui/page'
import { ButtonLink, Buttons, Submit } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import type { NoticePage } from '../reads/notice-page.ts'
import type { Objection } from '../reads/objections.ts'
import { publicNoticesWords } from '../words/words.ts'

/** How many objected, whether one still may, and what the reader objected to with its answer. */
export function ObjectionsPanel({ notice, mine, page, now }: { notice: NoticePage; mine: readonly Objection[]; page: Page; now: Date }) {
  const { pages } = publicNoticesWords(page.locale)
  if (notice.objectionsUntil === null && notice.objections === 0) return notice.state === 'standing' ? <p class="soft">{pages.noObjection['not-taken']}</p> : null
  const form = `/notices/${notice.id}/object`
  const why = notice.noObjection && pages.noObjection[notice.noObjection]
  return (
    <Panel title={pages.objections} id="objections">
      <p>{pages.objectionCount(notice.objections, notice.openObjections)}</p>
      {notice.noObjection === undefined && notice.objectionsUntil !== null && (
        <>
          <p>{pages.objectUntil(notice.objectionsUntil)}{notice.objectionHow && <> {pages.how}{page.locale === 'en' ? ': ' : '：'}{notice.objectionHow}</>}</p>
          <Buttons><ButtonLink href={page.reader ? form : `/sign-in?return=${encodeURIComponent(form)}`} tone="primary">{page.reader ? pages.object : pages.signInToObject}</ButtonLink></Buttons>
        </>
      )}
      {why && <p class="soft">{why}</p>}
      {mine.length > 0 && <h3>{pages.mine}</h3>}
      {mine.map((objection) => (
        <div class="panel" id={`objection-${objection.id}`}>
          <p>{objection.text}</p>
          <p class="soft"><Moment at={objection.at} now={now} locale={page.locale} timezone={notice.timezone} detail="exact" /></p>
          {objection.outcome === null ? <><p class="soft">{pages.waiting}</p><form method="post" action={`/notices/${notice.id}/objections/${objection.id}`}><Submit tone="quiet">{pages.takeBack}</Submit></form></> : <><p><StateMark tone="done">{pages.outcomes[objection.outcome]}</StateMark></p>{objection.answer !== '' && <p>{pages.answered}{page.locale === 'en' ? ': ' : '：'}{objection.answer}</p>}</>}
        </div>
      ))}
    </Panel>
  )
}
