import type { Form } from '#platform/form'
import { DateField, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { Sitting } from '../reads/sittings.ts'
import { rhythms } from '../rules/calendar.ts'
import { type Seat, seatParts, seatWays } from '../rules/seat.ts'
import { councilsWords } from '../words/words.ts'
import { fullDay } from './day-words.ts'
import { sittingState } from './hall-parts.tsx'
import { errorAt } from './tried.ts'

interface FormPart { page: Page; form: Form | undefined; errors: readonly FormError[] }

export function NewSeat({ page, form, errors, day }: FormPart & { day: string }) {
  const words = councilsWords(page.locale), desk = words.desk, at = (name: string) => errorAt(errors, name)
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <HiddenFields fields={{ do: 'seat', key: form?.text('key') || crypto.randomUUID() }} />
      <TextField name="name" label={desk.seatName} hint={desk.seatNameHint} required maxlength={80} width="medium" value={form?.text('name')} error={at('name')} />
      <Select name="class" label={desk.partyClass} required value={form?.text('class')} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
      <Select name="part" label={desk.part} required empty={false} value={form?.text('part') || 'member'} error={at('part')} options={seatParts.map((value) => ({ value, label: words.parts[value] }))} />
      <Select name="by" label={desk.by} required value={form?.text('by')} options={seatWays.map((value) => ({ value, label: words.ways[value] }))} />
      <DateField name="from" label={desk.from} value={form?.text('from') || day} error={at('from')} />
      <DateField name="to" label={desk.to} hint={desk.toHint} value={form?.text('to')} error={at('to')} />
      <TextField name="phone" label={desk.phone} hint={desk.phoneHint} type="tel" width="medium" value={form?.text('phone')} error={at('phone')} />
      <Submit>{desk.addSeatDo}</Submit>
    </form>
  )
}

export function EndSeat({ page, form, errors, seats }: FormPart & { seats: readonly Seat[] }) {
  const words = councilsWords(page.locale), desk = words.desk
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <HiddenFields fields={{ do: 'end-seat' }} />
      <Select name="seat" label={desk.choose} required value={form?.text('seat')} options={seats.map((seat) => ({ value: seat.id, label: `${seat.name} · ${words.parts[seat.part]} · ${partyClassName(seat.partyClass, page.locale)}` }))} />
      <TextField name="reason" label={desk.endReason} required maxlength={200} value={form?.text('reason')} error={errorAt(errors, 'reason')} />
      <Submit tone="danger">{desk.endSeat}</Submit>
    </form>
  )
}

/** Another term for somebody who sits there. */
export function RenewSeat({ page, form, errors, seats, day }: FormPart & { seats: readonly Seat[]; day: string }) {
  const words = councilsWords(page.locale), desk = words.desk
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <HiddenFields fields={{ do: 'renew-seat' }} />
      <Select name="seat" id="renew-which" label={desk.choose} required value={form?.text('seat')} options={seats.map((seat) => ({ value: seat.id, label: `${seat.name} · ${words.parts[seat.part]} · ${words.hall.term(seat.from, seat.to)}` }))} />
      <DateField name="renewTo" label={desk.renewTo} required min={day} value={form?.text('renewTo')} error={errorAt(errors, 'renewTo')} />
      <Select name="renewBy" label={desk.by} hint={desk.renewByHint} required value={form?.text('renewBy')} options={seatWays.filter((way) => way !== 'sortition').map((value) => ({ value, label: words.ways[value] }))} />
      <Submit>{desk.renewDo}</Submit>
    </form>
  )
}

/** The calendar with what to do for each sitting: call its meeting, or take it off. */
export function SittingsToRun({ page, sittings, day, councilId, form, errors }: { page: Page; sittings: readonly Sitting[]; day: string; councilId: string; form: Form | undefined; errors: readonly FormError[] }) {
  const words = councilsWords(page.locale), open = (sitting: Sitting) => sitting.href === null && sitting.cancelledFor === null
  const kept = (sitting: Sitting, name: string) => (form?.text('sitting') === sitting.id ? form.text(name) : undefined), at = (sitting: Sitting, name: string) => (form?.text('sitting') === sitting.id ? errorAt(errors, name) : undefined)
  return (
    <Table<Sitting> caption={words.desk.calendar} captionHidden rows={sittings} empty={<p class="soft">{words.hall.noNext}</p>} columns={[
      { key: 'day', label: words.calendar.day, main: true, cell: (sitting) => `${fullDay(sitting.onDay, page.locale)} ${sitting.atTime ?? ''}` },
      { key: 'what', label: words.calendar.what, cell: (sitting) => [sitting.title, sitting.placeWords].filter((part) => part !== '').join(' · ') },
      { key: 'state', label: words.calendar.meeting, cell: (sitting) => sittingState(sitting, day, page.locale) },
      { key: 'do', label: words.desk.action, cell: (sitting) => (!open(sitting) ? null : (
        <>
          {sitting.onDay >= day && <p><a href={`/desk/meetings/new?council=${councilId}&sitting=${sitting.id}`}>{words.desk.steps.call}</a></p>}
          <details open={kept(sitting, 'onDay') !== undefined && form?.text('do') === 'move'}>
            <summary>{words.desk.move}</summary>
            <form method="post">
              <HiddenFields fields={{ do: 'move', sitting: sitting.id }} />
              <DateField name="onDay" id={`move-${sitting.id}`} label={words.desk.moveTo} required min={day} value={kept(sitting, 'onDay') ?? sitting.onDay} error={at(sitting, 'onDay')} />
              <TextField name="moveTime" id={`move-time-${sitting.id}`} label={words.desk.time} hint={words.desk.timeHint} width="short" value={kept(sitting, 'moveTime') ?? sitting.atTime ?? ''} error={at(sitting, 'moveTime')} />
              <TextField name="moveWhere" id={`move-where-${sitting.id}`} label={words.desk.where} maxlength={200} value={kept(sitting, 'moveWhere') ?? sitting.placeWords} />
              <TextField name="moveWhy" id={`move-why-${sitting.id}`} label={words.desk.moveReason} required maxlength={200} value={kept(sitting, 'moveWhy')} error={at(sitting, 'moveWhy')} />
              <Submit tone="secondary">{words.desk.moveDo}</Submit>
            </form>
          </details>
          <details>
            <summary>{words.desk.cancel}</summary>
            <form method="post"><HiddenFields fields={{ do: 'cancel', sitting: sitting.id }} /><TextField name="why" id={`why-${sitting.id}`} label={words.desk.cancelReason} required maxlength={200} /><Submit tone="danger">{words.desk.cancelDo}</Submit></form>
          </details>
        </>
      )) },
    ]} />
  )
}

export function NewSitting({ page, form, errors, day, hall }: FormPart & { day: string; hall: string }) {
  const { desk } = councilsWords(page.locale)
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <HiddenFields fields={{ do: 'sitting' }} />
      <DateField name="day" label={desk.day} required value={form?.text('day')} min={day} error={errorAt(errors, 'day')} />
      <TextField name="time" label={desk.time} hint={desk.timeHint} width="short" value={form?.text('time')} error={errorAt(errors, 'time')} />
      <TextField name="what" label={desk.what} required maxlength={120} value={form?.text('what') || desk.whatDefault} error={errorAt(errors, 'title')} />
      <TextField name="where" label={desk.where} maxlength={200} value={form?.text('where') ?? hall} />
      <Submit>{desk.addSittingDo}</Submit>
    </form>
  )
}

export function PlanYear({ page, form, errors, day, hall }: FormPart & { day: string; hall: string }) {
  const words = councilsWords(page.locale), { desk } = words, year = Number(day.slice(0, 4))
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <HiddenFields fields={{ do: 'year' }} />
      <Select name="year" label={desk.year} required empty={false} value={form?.text('year') || String(year)} error={errorAt(errors, 'year')} options={[year, year + 1].map((value) => ({ value: String(value), label: String(value) }))} />
      <Select name="rhythm" label={desk.rhythm} required empty={false} value={form?.text('rhythm') || 'monthly'} options={rhythms.map((value) => ({ value, label: words.rhythms[value] }))} />
      <Select name="nth" label={desk.nth} required empty={false} value={form?.text('nth') || '1'} options={desk.nths.map((label, index) => ({ value: String(index + 1), label }))} />
      <Select name="weekday" label={desk.weekday} required empty={false} value={form?.text('weekday') || '6'} options={desk.weekdays.map((label, index) => ({ value: String(index + 1), label }))} />
      <TextField name="yearTime" label={desk.time} hint={desk.timeHint} width="short" value={form?.text('yearTime')} error={errorAt(errors, 'time')} />
      <TextField name="yearWhere" label={desk.where} maxlength={200} value={form?.text('yearWhere') ?? hall} />
      <Submit tone="secondary">{desk.planYearDo}</Submit>
    </form>
  )
}
