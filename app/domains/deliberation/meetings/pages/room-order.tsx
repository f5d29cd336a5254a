import { Buttons, Choice, Select, Submit, TextArea } from '#ui/form'
import { Panel } from '#ui/panel'
import { moderationKinds } from '../acts/moderate.ts'
import type { Measure, Statement } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import type { Room } from './room.tsx'
import { errorOf } from './tried.ts'

/** Keeping order: the rule of speech to read out, measures with their reasons, appeals. */
export function RoomOrder({ room: { at: { meeting, mayRun }, page, shown }, measures, statements }: { room: Room; measures: readonly Measure[]; statements: readonly Statement[] }) {
  const all = meetingsWords(page.locale), words = all.room, mine = shown?.deed === 'measure' ? shown : undefined, shownStatements = statements.filter(({ hidden }) => !hidden)
  return (
    <Panel title={words.order} id="order">
      <details><summary>{words.speech} <span class="soft">{words.speechHint}</span></summary><p>{meeting.rules.speech[page.locale === 'en' ? 'en' : 'zh']}</p></details>
      {mayRun && (
        <details class="act" open={mine !== undefined}>
          <summary><span class="act-label">{words.measure}</span> <span class="act-effect">{words.orderHint}</span></summary>
          <form class="form" method="post" action={`/desk/meetings/${meeting.id}/room/measure`}>
            <Choice id="measure-kind" name="kind" label={words.measure} required value={mine?.form.text('kind')} error={errorOf(mine?.problem, 'kind')} options={moderationKinds.map((value) => ({ value, label: words.kinds[value] }))} />
            {shownStatements.length > 0 && <Select id="measure-statement" name="statement" label={words.which} value={mine?.form.text('statement')} error={errorOf(mine?.problem, 'statement')} options={shownStatements.map((one) => ({ value: one.id, label: [...one.text].slice(0, 30).join('') }))} />}
            <TextArea id="measure-reason" name="reason" label={words.measureReason} required rows={2} maxlength={500} value={mine?.form.text('reason')} error={errorOf(mine?.problem, 'reason')} />
            <Buttons><Submit tone="danger">{words.measureSubmit}</Submit></Buttons>
          </form>
        </details>
      )}
      {measures.length > 0 && <ul>{measures.map((one) => <li>{all.measures[one.kind]}{page.locale === 'en' ? ': ' : '：'}{one.reason}{one.appealedAt !== null && one.upheld === null && <> <a href={`/desk/meetings/${meeting.id}/minutes#order`}>{words.appealedMark}</a></>}</li>)}</ul>}
    </Panel>
  )
}
