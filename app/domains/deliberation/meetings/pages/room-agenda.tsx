import { organisations } from '#domains/people'
import type { Context } from '#platform/context'
import { Buttons, DateField, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import type { AgendaItem } from '../reads/agenda.ts'
import { meetingsWords } from '../words/words.ts'
import { ItemResult } from './agenda.tsx'
import type { Room } from './room.tsx'
import { errorOf } from './tried.ts'

/** The agenda as it is gone through: which item is under way, what became of the others, resolutions on what was agreed. */
export async function RoomAgenda({ room, items, current, context }: { room: Room; items: readonly AgendaItem[]; current: string | undefined; context: Context }) {
  const { at: { meeting, mayRun }, page } = room, all = meetingsWords(page.locale), words = all.room, running = mayRun && meeting.state === 'open'
  const next = items.find(({ endedAt }) => endedAt === null)?.id
  const offices = running && items.some(({ decision, topicId }) => topicId !== null && (decision === 'consensus' || decision === 'count')) ? await organisations(context) : []
  return (
    <Panel title={words.items} id="agenda" aside={mayRun && (meeting.state === 'announced' || meeting.state === 'open') ? <a href={`/desk/meetings/${meeting.id}#agenda`}>{words.urgent}</a> : undefined}>
      <ol>{items.map((item) => (
        <li>
          <p><strong>{item.title}</strong> <StateMark tone={item.endedAt !== null ? 'done' : item.id === current ? 'active' : 'new'}>{item.endedAt !== null ? words.done : item.id === current ? words.current : words.waiting}</StateMark> <span class="soft">{words.records(item.records)}</span></p>
          {item.decision !== null && <ItemResult item={item} page={page} />}
          {running && current === undefined && item.resolutions === 0 && <form method="post" action={`/desk/meetings/${meeting.id}/room/${item.endedAt === null ? 'start' : 'reopen'}`}><HiddenFields fields={{ item: item.id }} /><Buttons><Submit tone={item.id === next ? 'primary' : item.endedAt === null ? 'secondary' : 'quiet'}>{item.endedAt === null ? words.start : words.again}</Submit></Buttons></form>}
          {running && item.topicId !== null && (item.decision === 'consensus' || item.decision === 'count') && <Resolve room={room} item={item} offices={offices} />}
        </li>
      ))}</ol>
    </Panel>
  )
}

function Resolve({ room: { at: { meeting }, page, shown }, item, offices }: { room: Room; item: AgendaItem; offices: readonly { readonly id: string; readonly name: string }[] }) {
  const words = meetingsWords(page.locale).room, mine = shown?.deed === 'resolve' && shown.form.text('item') === item.id ? shown : undefined, owing = item.resolutions === 0 && !item.noDeed, id = (name: string) => `${name}-${item.ordinal}`
  return (
    <details class="act" open={mine !== undefined || owing}>
      <summary><span class="act-label">{words.resolve}</span> <span class="act-effect">{owing ? words.resolveOwing : item.resolutions > 0 ? words.resolved(item.resolutions) : words.resolveHint}</span></summary>
      <form class="form" method="post" action={`/desk/meetings/${meeting.id}/room/resolve`}>
        <HiddenFields fields={{ item: item.id, key: mine?.form.text('key') || crypto.randomUUID() }} />
        <TextArea id={id('text')} name="text" label={words.resolveText} required rows={3} maxlength={2000} value={mine?.form.text('text')} error={errorOf(mine?.problem, 'text')} />
        <Select id={id('responsible')} name="responsible" label={words.responsible} required value={mine?.form.text('responsible')} error={errorOf(mine?.problem, 'responsible')} options={offices.map((one) => ({ value: one.id, label: one.name }))} />
        <DateField id={id('deadline')} name="deadline" label={words.deadline} required value={mine?.form.text('deadline')} error={errorOf(mine?.problem, 'deadline')} />
        <Buttons><Submit>{words.resolveSubmit}</Submit></Buttons>
      </form>
    </details>
  )
}
