import type { Unit } from '#domains/territory'
import { DateField, ErrorSummary, HiddenFields, Select, Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { FilterBar, Pager, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { localMoment } from '#platform/local-moment'
import { publishingWords } from '../../publishing/words/words.ts'
import type { RosterPerson, Shift } from '../reads/roster.ts'
import { rosterGaps } from '../rules/roster-gaps.ts'
import { intakeWords } from '../words/words.ts'

export interface TypedShift { readonly person: string; readonly level: string; readonly starts: string; readonly ends: string }
export interface Week { readonly monday: string; readonly from: Date; readonly to: Date; readonly before: string; readonly after: string; readonly days: readonly string[] }

export interface RosterWeekProps {
  page: Page; now: Date; timezone: string; unit: Unit; units: readonly Unit[]; week: Week; shifts: readonly Shift[]
  /** Who may be put on it; undefined for those who only read it. */
  people: readonly RosterPerson[] | undefined
  typed?: TypedShift | undefined; problem?: { field: string; sentence: string } | undefined
}

export function RosterWeek({ page, now, timezone, unit, units, week, shifts, people, typed, problem }: RosterWeekProps) {
  const words = intakeWords(page.locale).roster
  const levels = [...new Set([1, ...shifts.map(({ level }) => level)])].sort()
  const moment = (at: Date) => <Moment at={at} now={now} locale={page.locale} timezone={timezone} detail="exact" />
  const gaps = levels.flatMap((level) => rosterGaps(shifts.filter((shift) => shift.level === level).map(({ starts_at, ends_at }) => ({ from: starts_at, to: ends_at })), { from: now > week.from && now < week.to ? now : week.from, to: week.to }).map((gap) => ({ level, ...gap })))
  // Here midnight belongs to the day that begins.
  const beginning = (at: Date) => localMoment(new Date(at.getTime() + 1), timezone).replace('T24:00', 'T00:00')
  const startOf = (shift: Shift) => beginning(shift.starts_at)
  const onDay = (level: number, day: string) => shifts.filter((shift) => shift.level === level && startOf(shift).slice(0, 10) <= day && localMoment(shift.ends_at, timezone).slice(0, 10) >= day)
  /** The part of a shift that falls on a day: 08:00–20:00, with an open end where it goes on. */
  const clockOf = (shift: Shift, day: string) => {
    const [starts, ends] = [startOf(shift), localMoment(shift.ends_at, timezone)]
    return `${starts.slice(0, 10) === day ? starts.slice(11) : ''}–${ends.slice(0, 10) === day ? ends.slice(11) : ''}`
  }
  const address = (monday: string) => `/desk/roster?unit=${unit.id}&week=${monday}`
  const person = ({ id, name, role, unit_name }: RosterPerson) => ({ value: id, label: [name, publishingWords(page.locale).roles[role] ?? role, unit_name].filter(Boolean).join(' · ') })
  return (
    <>
      {units.length > 1 && (
        <FilterBar action="/desk/roster" locale={page.locale} hidden={{ week: week.monday }}>
          <Select name="unit" label={words.unit} value={unit.id} empty={false} unmarked options={units.map(({ id, name }) => ({ value: id, label: name }))} />
        </FilterBar>)}
      {week.to > now && (gaps.length > 0
        ? <Notice tone="warn" title={words.gaps}><p>{words.gapsLead}</p><ul>{gaps.slice(0, 12).map((gap) => <li>{words.levelOf(gap.level)}: {moment(gap.from)} {words.to} {moment(gap.to)}</li>)}</ul></Notice>
        : <Notice tone="done" title={words.noGaps} />)}
      <Table caption={words.week} captionHidden keepRows rows={levels} columns={[
        { key: 'level', label: words.level, main: true, cell: (level) => words.levelOf(level) },
        ...week.days.map((day) => ({ key: day, label: dayLabel(day, page.locale), cell: (level: number) => onDay(level, day).map((shift) => <div>{shift.name} <span class="soft number">{clockOf(shift, day)}</span></div>) })),
      ]} />
      <Table caption={words.caption(week.days[0] ?? '', week.days[6] ?? '')} rows={shifts} empty={<p>{words.none}</p>} columns={[
        { key: 'person', label: words.person, main: true, cell: (shift) => shift.name },
        { key: 'level', label: words.level, cell: (shift) => words.levelOf(shift.level) },
        { key: 'starts', label: words.starts, cell: (shift) => moment(shift.starts_at) },
        { key: 'ends', label: words.ends, cell: (shift) => <>{moment(shift.ends_at)}{shift.starts_at <= now && shift.ends_at > now && <> <strong>{words.now}</strong></>}</> },
        ...(people === undefined ? [] : [{ key: 'do', label: words.end, quiet: true, cell: (shift: Shift) => (shift.ends_at > now ? <form method="post" action="/desk/roster"><HiddenFields fields={{ do: 'end', shift: shift.id, unit: unit.id, week: week.monday }} /><Submit tone="quiet">{words.end}<span class="for-ears"> {shift.name}</span></Submit></form> : '') }]),
      ]} />
      <Pager newer={address(week.before)} newerLabel={words.earlier} older={address(week.after)} olderLabel={words.later} locale={page.locale} />
      {people !== undefined && (
        <Panel title={words.addTitle} id="add">
          {people.length === 0 ? <p>{words.noPeople}</p> : (
            <form method="post" action="/desk/roster" class="form" novalidate>
              <ErrorSummary errors={problem ? [{ name: problem.field, message: problem.sentence }] : []} />
              <HiddenFields fields={{ do: 'add', unit: unit.id, week: week.monday }} />
              <Select name="person" label={words.person} required empty={words.choose} value={typed?.person} options={people.map(person)} error={problem?.field === 'person' ? problem.sentence : undefined} />
              <Select name="level" label={words.level} hint={words.levelHint} required empty={false} value={typed?.level ?? '1'} options={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: words.levelOf(level) }))} />
              <DateField name="starts" label={words.starts} time required value={typed?.starts ?? beginning(now > week.from ? now : week.from)} error={problem?.field === 'starts' ? problem.sentence : undefined} />
              <DateField name="ends" label={words.ends} time required value={typed?.ends} />
              <Submit>{words.add}</Submit>
            </form>)}
        </Panel>)}
    </>
  )
}

const dayLabel = (day: string, locale: Page['locale']) => new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', weekday: 'short', month: 'numeric', day: 'numeric' })
