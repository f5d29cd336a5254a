import { HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { Light } from '#ui/state'
import { Clauses } from '../../drafts/pages/clauses.tsx'
import { longestReason } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** The street office agrees or objects. Beneath each clause stands what the list points to in it, and room for an objection to it. */
export function DeskReview(part: DeskPart) {
  const { page, covenant, action, kept, may, findings } = part, { pages } = covenantsWords(page.locale), { desk } = pages, language = page.locale === 'en' ? 'en' : 'zh'
  if (covenant.state !== 'review' || !may('deliberation.review-covenant')) return null
  return (
    <>
      <Panel title={desk.review} id="review">
        <p class="soft">{desk.agreeEffect}</p>
        <form method="post" action={action}>
          <HiddenFields fields={{ do: 'agree' }} />
          <TextArea name="note" id="agree-note" label={desk.reviewNote} rows={2} maxlength={longestReason} value={kept('agree', 'note')} />
          <Submit>{desk.agree}</Submit>
        </form>
      </Panel>
      {covenant.text && (
        <form method="post" action={action}>
          <HiddenFields fields={{ do: 'object' }} />
          <h2 id="text">{desk.object}</h2>
          <p class="soft">{desk.objectEffect}</p>
          <Clauses clauses={covenant.text.clauses} locale={page.locale} beneath={({ key }, index) => (
            <>
              {findings.filter(({ clause }) => clause === key).map(({ rule, words, reason }) => <p><Light tone={rule.level === 'block' ? 'red' : 'amber'}>{desk.levels[rule.level]}{page.locale === 'en' ? ': ' : '：'}{rule[language].name}</Light> “{words}” <span class="soft">{pages.source}{page.locale === 'en' ? ': ' : '：'}{rule.source} · {desk.confidence[rule.confidence]}</span>{reason !== undefined && <><br />{desk.reasoned(reason)}</>}</p>)}
              <Objection name={key} about={pages.clause(index + 1)} part={part} />
            </>
          )} />
          <Objection name="whole" about={desk.objectWhole} part={part} />
          <TextArea name="note" id="object-note" label={desk.reviewNote} rows={2} maxlength={longestReason} value={kept('object', 'note')} />
          <Submit tone="danger">{desk.sendBack}</Submit>
        </form>
      )}
    </>
  )
}

function Objection({ name, about, part: { page, kept } }: { name: string; about: string; part: DeskPart }) {
  const { desk } = covenantsWords(page.locale).pages, said = kept('object', `reason-${name}`)
  return (
    <details open={said !== undefined && said !== ''}>
      <summary>{desk.objectTo(about)}</summary>
      <TextArea name={`reason-${name}`} label={desk.objectReason} unmarked rows={2} maxlength={longestReason} value={said} />
      <TextField name={`source-${name}`} label={desk.objectSource} unmarked maxlength={200} value={kept('object', `source-${name}`)} />
    </details>
  )
}
