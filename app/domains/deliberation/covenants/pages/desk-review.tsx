import { HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { Clauses } from '../../drafts/pages/clauses.tsx'
import { longestReason } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** The street office agrees or objects, clause by clause. */
export function DeskReview({ page, covenant, action, kept, may }: DeskPart) {
  const { pages } = covenantsWords(page.locale), { desk } = pages
  if (covenant.state !== 'review' || !may('deliberation.review-covenant')) return null
  const clauses = (covenant.text?.clauses ?? []).map(({ key, text }, index) => ({ value: key, label: `${pages.clause(index + 1)} ${[...text].slice(0, 16).join('')}…` }))
  return (
    <>
      {covenant.text && <section id="text"><h2>{pages.text}</h2><Clauses clauses={covenant.text.clauses} locale={page.locale} /></section>}
      <Panel title={desk.review} id="review">
        <h3>{desk.agree}</h3>
        <p class="soft">{desk.agreeEffect}</p>
        <form method="post" action={action}>
          <HiddenFields fields={{ do: 'agree' }} />
          <TextArea name="note" id="agree-note" label={desk.reviewNote} rows={2} maxlength={longestReason} value={kept('agree', 'note')} />
          <Submit>{desk.agree}</Submit>
        </form>
        <h3>{desk.object}</h3>
        <p class="soft">{desk.objectEffect} {desk.more}</p>
        <form method="post" action={action}>
          <HiddenFields fields={{ do: 'object' }} />
          {['1', '2', '3'].map((at) => (
            <fieldset>
              <legend class="for-ears">{desk.objectReason} {at}</legend>
              <Select name={`clause-${at}`} label={desk.objectClause} unmarked empty={desk.objectWhole} options={clauses} value={kept('object', `clause-${at}`)} />
              <TextArea name={`reason-${at}`} label={desk.objectReason} required={at === '1'} unmarked={at !== '1'} rows={2} maxlength={longestReason} value={kept('object', `reason-${at}`)} />
              <TextField name={`source-${at}`} label={desk.objectSource} unmarked maxlength={200} value={kept('object', `source-${at}`)} />
            </fieldset>
          ))}
          <TextArea name="note" id="object-note" label={desk.reviewNote} rows={2} maxlength={longestReason} value={kept('object', 'note')} />
          <Submit tone="danger">{desk.object}</Submit>
        </form>
      </Panel>
    </>
  )
}
