import { Buttons, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { partyClassName } from '../../rules/party-classes.ts'
import type { AgendaItem } from '../reads/agenda.ts'
import type { Floor } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import type { Room } from './room.tsx'
import { Live, TurnClock } from './turn-clock.tsx'

/** Who has the floor, who is next, and which classes have not been heard on the item. */
export function RoomFloor({ room: { at: { meeting, mayRun, timezone }, page, now, shown, attending }, item, floor }: { room: Room; item: AgendaItem; floor: Floor }) {
  const words = meetingsWords(page.locale).room, post = `/desk/meetings/${meeting.id}/room`, between = page.locale === 'en' ? ', ' : '、'
  const called = (id: string | null) => { const one = attending.find((who) => who.id === id); return one ? `${one.name} · ${partyClassName(one.partyClass, page.locale)}` : '' }
  const queued = new Set(floor.queue.map(({ attendanceId }) => attendanceId)), free = attending.filter((one) => one.leftAt === null && !queued.has(one.id) && !(meeting.form === 'hearing' && one.part === 'chair') && one.id !== floor.turn?.attendanceId)
  const warned = shown?.deed === 'give' && shown.problem.code === 'deliberation.rule-warns' ? shown.form.text('request') : undefined
  const speaking = (
    <>
      {floor.turn && (
        <>
          <TurnClock turn={floor.turn} who={called(floor.turn.attendanceId)} page={page} now={now} timezone={timezone} />
          {mayRun && <form method="post" action={`${post}/end`}><HiddenFields fields={{ turn: floor.turn.id, why: floor.turn.dueAt < now ? 'time' : 'done' }} /><Buttons><Submit>{words.endTurn}</Submit></Buttons></form>}
        </>
      )}
      {floor.queue.length === 0 ? <p class="soft">{words.queueEmpty}</p> : (
        <ol>{floor.queue.map((place, index) => (
          <li>
            <strong>{called(place.attendanceId)}</strong>{index === 0 && !floor.turn && place.waitsFor.length === 0 && <> <span class="tag">{words.next}</span></>}{place.round > 1 && <> <span class="soft">{words.turnNumber(place.round)}</span></>}
            {place.waitsFor.length > 0 && <p class="soft">{words.waitsFor(place.waitsFor.map((one) => partyClassName(one, page.locale)).join(between))}</p>}
            {mayRun && (
              <form method="post" action={`${post}/give`} class="form">
                <HiddenFields fields={{ request: place.id }} />
                {warned === place.id && <TextField id={`reason-${index}`} name="reason" label={words.reason} hint={words.reasonHint} required error={shown?.problem.error.message} />}
                <Buttons>
                  {!floor.turn && (place.waitsFor.length === 0 || meeting.rules.rules['all-heard'].level !== 'block') && <Submit tone={index === 0 ? 'primary' : 'secondary'}>{words.give}</Submit>}
                  <button class="button button-quiet" type="submit" formaction={`${post}/drop`} formnovalidate>{words.drop}</button>
                </Buttons>
              </form>
            )}
          </li>
        ))}</ol>
      )}
    </>
  )
  return (
    <Panel title={words.floor} id="floor">
      {warned === undefined ? <Live href={post}>{speaking}</Live> : speaking}
      {mayRun && (
        <form class="form" method="post" action={`${post}/hand`}>
          <Select id="hand-who" name="attending" label={words.hand} unmarked required options={free.map((one) => ({ value: one.id, label: called(one.id) }))} />
          <Buttons><Submit tone="secondary">{words.handSubmit}</Submit></Buttons>
        </form>
      )}
      {floor.unheard.length === 0 ? <p class="soft">{words.allHeard}</p> : (
        <>
          <p class="soft">{words.unheard}{page.locale === 'en' ? ': ' : '：'}{floor.unheard.map((one) => partyClassName(one, page.locale)).join(between)}{page.locale === 'en' ? '. ' : '。'}{words.secondHint}</p>
          {mayRun && (
            <details class="act">
              <summary><span class="act-label">{words.waives}</span></summary>
              <form class="form" method="post" action={`${post}/waive`}>
                <HiddenFields fields={{ item: item.id }} />
                <Buttons>{floor.unheard.map((value) => <button class="button button-quiet" type="submit" name="class" value={value}>{words.waiveOf(partyClassName(value, page.locale))}</button>)}</Buttons>
              </form>
            </details>
          )}
        </>
      )}
    </Panel>
  )
}
