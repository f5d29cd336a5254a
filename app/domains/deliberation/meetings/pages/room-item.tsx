import { FormDraft } from '#ui/draft'
import { Buttons, Checks, Choice, DateField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { type PartyClass, partyClassName } from '../../rules/party-classes.ts'
import type { AgendaItem } from '../reads/agenda.ts'
import type { Issue, recordsOf } from '../reads/room.ts'
import { decisionKinds } from '../rules/state.ts'
import { meetingsWords } from '../words/words.ts'
import type { Room } from './room.tsx'
import { errorOf } from './tried.ts'

/** The item under way, with what was noted under its issues. */
export function RoomItem({ item, records: { issues, statements }, room: { at: { meeting, mayRun }, page } }: { item: AgendaItem; records: Awaited<ReturnType<typeof recordsOf>>; room: Room }) {
  const words = meetingsWords(page.locale).room, said = statements.filter(({ itemId }) => itemId === item.id)
  return (
    <Panel title={`${item.ordinal}. ${item.title}`} id="item" aside={item.topicId === null ? undefined : <a href={`/topics/${item.topicId}`}>{meetingsWords(page.locale).pages.material}</a>}>
      {item.text !== '' && <p class="words-as-written">{item.text}</p>}
      {said.length === 0 ? <p class="soft">{words.none}</p> : issues.filter(({ itemId }) => itemId === item.id).map((issue) => {
        const under = said.filter(({ issueId }) => issueId === issue.id)
        return under.length === 0 ? null : <>{issue.title !== item.title && <h3>{issue.title}</h3>}<ul>{under.map((one) => <li>{partyClassName(one.partyClass, page.locale)}{page.locale === 'en' ? ': ' : '：'}{one.hidden ? <em>{words.hidden}</em> : one.text}{mayRun && !one.hidden && <form method="post" action={`/desk/meetings/${meeting.id}/room/take-back`}><HiddenFields fields={{ statement: one.id }} /><button class="button button-quiet" type="submit">{words.takeBack}</button></form>}</li>)}</ul></>
      })}
    </Panel>
  )
}

/** Noting what is said: under which issue, for which class. */
export function RoomNote({ room: { at: { meeting, mayRun }, page, shown, attending }, item, issues: all, speaks }: { room: Room; item: AgendaItem; issues: readonly Issue[]; speaks: PartyClass | undefined }) {
  if (!mayRun) return null
  const issues = all.filter(({ itemId }) => itemId === item.id)
  const words = meetingsWords(page.locale).room, mine = shown?.deed === 'note' ? shown : undefined, problem = mine?.problem, warned = problem?.code === 'deliberation.rule-warns', classes = [...new Set(attending.map(({ partyClass }) => partyClass))].sort()
  return (
    <Panel title={words.note} id="note">
      <FormDraft name={`note-${item.id}`} locale={page.locale}>
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/room/note`}>
          <HiddenFields fields={{ item: item.id, key: mine?.form.text('key') || crypto.randomUUID() }} />
          {issues.length === 1 && errorOf(problem, 'issue') === undefined ? <HiddenFields fields={{ issue: issues[0]?.id ?? '' }} /> : <Choice name="issue" label={words.issue} required value={mine?.form.text('issue') ?? issues[0]?.id} error={errorOf(problem, 'issue')} options={issues.map(({ id, title }) => ({ value: id, label: title }))} />}
          <Select id="note-class" name="class" label={words.class} required value={mine?.form.text('class') ?? speaks} error={errorOf(problem, 'class')} options={classes.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
          <TextArea id="note-words" name="words" label={words.say} hint={words.sayHint} required rows={3} maxlength={2000} value={mine?.form.text('words')} error={errorOf(problem, 'words')} />
          {warned && <TextArea id="note-reason" name="reason" label={words.reason} hint={words.reasonHint} required rows={2} error={problem.error.message} />}
          <Choice name="way" label={words.way} arrange="row" value={mine?.form.text('way') || 'spoken'} options={(['spoken', 'written'] as const).map((value) => ({ value, label: words[value] }))} />
          <Buttons><Submit>{words.noteSubmit}</Submit></Buttons>
        </form>
      </FormDraft>
      <details class="act" open={shown?.deed === 'issue'}>
        <summary><span class="act-label">{meetingsWords(page.locale).pages.desk.addIssue}</span></summary>
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/room/issue`}>
          <HiddenFields fields={{ item: item.id }} />
          <TextField id="new-issue" name="issue" label={meetingsWords(page.locale).pages.desk.addIssue} required maxlength={120} error={shown?.deed === 'issue' ? errorOf(shown.problem, 'issue') : undefined} />
          <Submit tone="secondary">{meetingsWords(page.locale).pages.desk.add}</Submit>
        </form>
      </details>
    </Panel>
  )
}

/** What became of the item. */
export function RoomDecision({ room: { at: { meeting, mayRun }, page, shown }, item }: { room: Room; item: AgendaItem }) {
  if (!mayRun) return null
  const all = meetingsWords(page.locale), words = all.room, mine = shown?.deed === 'decide' ? shown : undefined, problem = mine?.problem, warned = problem?.code === 'deliberation.rule-warns'
  const hands = (name: 'agree' | 'against' | 'abstain') => <TextField name={name} label={words[name]} width="short" inputmode="numeric" value={mine?.form.text(name)} error={errorOf(problem, name)} />
  return (
    <details class="act" id="decide" open={mine !== undefined}>
      <summary><span class="act-label">{words.decide}</span> <span class="act-effect">{words.decideWhen}</span></summary>
      <form class="form" method="post" action={`/desk/meetings/${meeting.id}/room/decide`}>
        <p class="soft">{words.law}</p>
        <HiddenFields fields={{ item: item.id }} />
        <Choice name="kind" label={words.kind} required value={mine?.form.text('kind')} error={errorOf(problem, 'kind')} options={decisionKinds.map((value) => ({ value, label: all.decisions[value], hint: words.kindHints[value] }))} />
        <TextArea id="decide-words" name="words" label={words.words} rows={3} maxlength={2000} value={mine?.form.text('words')} error={errorOf(problem, 'words')} />
        <fieldset class="field"><legend>{words.ifCounted}</legend>{hands('agree')}{hands('against')}{hands('abstain')}</fieldset>
        <DateField name="deferred" label={words.ifDeferred} value={mine?.form.text('deferred')} error={errorOf(problem, 'deferred')} />
        {item.topicId !== null && <Checks name="no-deed" label={words.afterwards} values={mine?.form.has('no-deed') ? ['1'] : []} options={[{ value: '1', label: words.noDeed, hint: words.noDeedHint }]} />}
        {warned && <TextArea id="decide-reason" name="reason" label={words.reason} hint={words.reasonHint} required rows={2} error={problem.error.message} />}
        <Buttons><Submit>{words.decideSubmit}</Submit></Buttons>
      </form>
    </details>
  )
}
