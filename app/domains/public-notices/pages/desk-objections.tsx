import type { Page } from '#ui/page'
import { Choice, HiddenFields, Submit, TextArea } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import type { Objection } from '../reads/objections.ts'
import { longestAnswer, outcomes } from '../rules/objection.ts'
import { publicNoticesWords } from '../words/words.ts'

interface Shown { objections: readonly Objection[]; maySee: boolean; mayAnswer: boolean; page: Page; now: Date; action: string; kept: (what: string, name: string) => string | undefined }

/** Objections with their words and answers; those that wait stand first, each with its form. */
export function DeskObjections({ objections, maySee, mayAnswer, page, now, action, kept }: Shown) {
  const { pages } = publicNoticesWords(page.locale), { desk } = pages
  const open = objections.filter(({ answeredAt }) => answeredAt === null).length
  return (
    <Panel title={desk.objections} id="objections">
      <p class="soft">{objections.length === 0 ? desk.objectionsNone : pages.objectionCount(objections.length, open)}</p>
      {maySee && objections.map((objection) => (
        <div class="panel" id={`objection-${objection.id}`}>
          <p>{objection.text ?? <span class="soft">{desk.erased}</span>}</p>
          <p class="soft">{desk.channels[objection.channel]} · <Moment at={objection.at} now={now} locale={page.locale} detail="exact" /></p>
          {objection.outcome !== null && <><p><StateMark tone="done">{pages.outcomes[objection.outcome]}</StateMark></p><p>{objection.answer}</p></>}
          {objection.outcome === null && mayAnswer && (
            <form method="post" action={`${action}#objection-${objection.id}`}>
              <HiddenFields fields={{ do: 'answer', objection: objection.id }} />
              <Choice name="outcome" id={`outcome-${objection.id}`} label={desk.outcome} arrange="row" required value={kept('answer', 'objection') === objection.id ? kept('answer', 'outcome') : undefined} options={outcomes.map((value) => ({ value, label: pages.outcomes[value] }))} />
              <TextArea name="answer" id={`answer-${objection.id}`} label={desk.answer} hint={desk.answerHint} required rows={3} maxlength={longestAnswer} value={kept('answer', 'objection') === objection.id ? kept('answer', 'answer') : undefined} />
              <Submit>{desk.sendAnswer}</Submit>
            </form>
          )}
        </div>
      ))}
    </Panel>
  )
}
