import { HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { writeClauses } from '../../drafts/rules/clause.ts'
import { longestReason } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** Beginning the text, and sending it to review. */
export function DeskDrafting({ page, covenant, amended, action, kept, may }: DeskPart) {
  const { desk } = covenantsWords(page.locale).pages
  if (!may('deliberation.prepare-covenant')) return null
  if (covenant.state === 'collecting') return (
    <Panel title={desk.draft} id="draft">
      <p class="soft">{amended ? desk.amendHint : desk.draftHint}</p>
      <form method="post" action={action}>
        <HiddenFields fields={{ do: 'draft' }} />
        <TextArea name="text" label={desk.draftText} required rows={12} value={kept('draft', 'text') ?? (amended && writeClauses(amended.clauses))} />
        <Submit>{desk.draftSend}</Submit>
      </form>
    </Panel>
  )
  if (covenant.state !== 'drafting') return null
  return (
    <Panel title={desk.toReview} id="to-review">
      <p>{desk.toReviewEffect}</p>
      <form method="post" action={action}><HiddenFields fields={{ do: 'review' }} /><Submit tone="secondary">{desk.toReview}</Submit></form>
    </Panel>
  )
}

/** Suggestions of residents, each with a way to take it out of sight. */
export function DeskSuggestions({ page, covenant, suggestions, action, may }: DeskPart) {
  const { pages } = covenantsWords(page.locale), { desk } = pages
  if (suggestions.length === 0) return null
  return (
    <Panel title={pages.suggestions(suggestions.length)} id="suggestions">
      <ol>
        {suggestions.map((one) => (
          <li>
            {one.text} {one.hiddenReason !== null && <span class="soft">{pages.hidden(one.hiddenReason)}</span>}
            {one.hiddenReason === null && covenant.state === 'collecting' && may('deliberation.prepare-covenant') && (
              <details>
                <summary>{desk.hide}</summary>
                <form method="post" action={action}>
                  <HiddenFields fields={{ do: 'hide', suggestion: one.id }} />
                  <TextField name="reason" id={`hide-${one.id}`} label={desk.hideReason} required maxlength={longestReason} />
                  <Submit tone="danger">{desk.hide}</Submit>
                </form>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
