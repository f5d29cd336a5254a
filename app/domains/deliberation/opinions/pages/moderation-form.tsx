import type { Form } from '#platform/form'
import { Card } from '#ui/card'
import { Checks, Choice, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import type { DeskStatement } from '../reads/desk-conversations.ts'
import { type Conversation, moderationReasons } from '../rules/conversation.ts'
import { opinionsWords } from '../words/words.ts'
import { deskHref } from './desk-list.tsx'

export interface ModerationFormProps {
  conversation: Conversation
  statement: DeskStatement
  actorId: string | undefined
  page: Page
  form: Form | undefined
  problem: { readonly field: string; readonly sentence: string } | undefined
}

/** A statement that a moderator decides on, with what was asked and the reasons there are. */
export function ModerationForm({ conversation, statement, actorId, page, form, problem }: ModerationFormProps) {
  const words = opinionsWords(page.locale), desk = words.desk, id = (name: string) => `${name}-${statement.number}`
  const error = (name: string) => (problem?.field === name ? problem.sentence : undefined)
  const theirs = statement.asked === 'appeal' && statement.decidedBy === actorId
  return (
    <Card title={statement.text} level={3} meta={<>{words.vote.number(statement.number)} · {statement.byResident ? desk.byResident : desk.byOffice} · {desk.stateOf[statement.state]} · {desk.asked[statement.asked ?? 'looked']}</>}>
      {statement.appeal !== '' && <p><strong>{desk.appealWords}</strong> {statement.appeal}</p>}
      {statement.reason !== null && <p class="soft">{desk.earlier}: {words.reasons[statement.reason]} {statement.note}</p>}
      {theirs ? <Notice tone="warn"><p>{desk.notYours}</p></Notice> : (
        <form method="post" action={`${deskHref}/${conversation.id}#queue`}>
          <ErrorSummary errors={problem ? [{ name: id(problem.field), message: problem.sentence }] : []} />
          <HiddenFields fields={{ number: statement.number, asked: statement.openId ?? undefined }} />
          <Choice name="decision" id={`field-${id('decision')}`} label={desk.decision} required arrange="row" value={form?.text('decision')} error={error('decision')} options={(['accepted', 'rejected'] as const).map((value) => ({ value, label: desk.decisions[value] ?? '' }))} />
          <Select name="reason" id={`field-${id('reason')}`} label={desk.reason} hint={desk.reasonHint} value={form?.text('reason')} error={error('reason')} options={moderationReasons.map((value) => ({ value, label: words.reasons[value] ?? '' }))} />
          <TextField name="note" id={`field-${id('note')}`} label={desk.note} maxlength={500} value={form?.text('note')} error={error('note')} />
          <Checks name="meta" id={`field-${id('meta')}`} label={desk.meta} unmarked arrange="row" values={form ? form.all('meta') : statement.meta ? ['yes'] : []} options={[{ value: 'yes', label: desk.metaYes }]} />
          <Submit>{desk.save}</Submit>
        </form>
      )}
    </Card>
  )
}
