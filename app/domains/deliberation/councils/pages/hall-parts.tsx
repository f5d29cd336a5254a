import { type PartyClass, partyClassName, partyClasses } from '../../rules/party-classes.ts'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import type { CouncilCharter } from '../rules/charter.ts'
import { StateMark } from '#ui/state'
import type { FormerSeat } from '../reads/seats-of.ts'
import { endsSoonOn, type Seat } from '../rules/seat.ts'
import type { Sitting } from '../reads/sittings.ts'
import { councilsWords } from '../words/words.ts'
import { fullDay } from './day-words.ts'

/** Who sits in a council: name as published, class, part, how they came there, term. */
export function SeatTable({ seats, page, day }: { seats: readonly Seat[]; page: Page; /** Today, where it is to be said that a term is nearly over. */ day?: string }) {
  const words = councilsWords(page.locale)
  return (
    <Table<Seat> caption={words.hall.who} captionHidden rows={seats} empty={<p class="soft">{words.hall.noSeats}</p>} columns={[
      { key: 'name', label: words.desk.seatName, main: true, cell: (seat) => seat.name },
      { key: 'part', label: words.desk.part, cell: (seat) => [...new Set([words.parts[seat.part], partyClassName(seat.partyClass, page.locale)])].join(' · ') },
      { key: 'term', label: words.hall.termLabel, cell: (seat) => <>{words.ways[seat.by]} · {words.hall.term(seat.from, seat.to)}{seat.renewed > 0 && <span class="soft"> {words.hall.renewed(seat.renewed)}</span>}{day !== undefined && seat.to !== null && endsSoonOn(seat.to, day) && <> <StateMark tone="waiting">{words.hall.endsSoon}</StateMark></>}</> },
    ]} />
  )
}

/** Who sat there before, folded away. */
export function FormerSeats({ seats, page }: { seats: readonly FormerSeat[]; page: Page }) {
  const words = councilsWords(page.locale)
  if (seats.length === 0) return null
  return (
    <details>
      <summary>{words.hall.former(seats.length)}</summary>
      <ul>{seats.map((seat) => <li>{seat.name} · {words.parts[seat.part]} · {partyClassName(seat.partyClass, page.locale)} <span class="soft">{words.hall.term(seat.from, seat.until)}{seat.endedFor !== '' && ` · ${seat.endedFor}`}</span></li>)}</ul>
    </details>
  )
}

/** Classes that the charter wishes for and that have fewer seats than that. */
export function vacantClasses(charter: CouncilCharter, seats: readonly Seat[]): { partyClass: PartyClass; missing: number }[] {
  return partyClasses.flatMap((partyClass) => {
    const missing = (charter.wanted[partyClass] ?? 0) - seats.filter((seat) => seat.partyClass === partyClass && seat.part !== 'observer').length
    return missing > 0 ? [{ partyClass, missing }] : []
  })
}

export function Vacancies({ charter, seats, page }: { charter: CouncilCharter; seats: readonly Seat[]; page: Page }) {
  const vacant = vacantClasses(charter, seats)
  if (vacant.length === 0) return null
  return <p class="soft">{councilsWords(page.locale).hall.vacant(vacant.map(({ partyClass, missing }) => `${partyClassName(partyClass, page.locale)} ${missing}`).join(page.locale === 'en' ? ', ' : '、'))}</p>
}

/** What stands for a sitting in the column of its meeting. */
export function sittingState(sitting: Sitting, day: string, locale: Page['locale']) {
  const words = councilsWords(locale)
  if (sitting.cancelledFor !== null) return <StateMark tone="stopped">{words.hall.cancelled(sitting.cancelledFor)}</StateMark>
  const moved = sitting.movedFrom === null ? null : <span class="soft"> {words.hall.moved(fullDay(sitting.movedFrom, locale), sitting.movedFor)}</span>
  if (sitting.href !== null) return <><a href={sitting.href}>{words.calendar.open}</a>{moved}</>
  return <>{sitting.onDay < day ? words.calendar.held : words.calendar.notCalled}{moved}</>
}

export function SittingTable({ sittings, page, today }: { sittings: readonly Sitting[]; page: Page; today: string }) {
  const words = councilsWords(page.locale).calendar
  return (
    <Table<Sitting> caption={words.short} captionHidden rows={sittings} empty={<p class="soft">{words.none}</p>} columns={[
      { key: 'day', label: words.day, main: true, cell: (sitting) => fullDay(sitting.onDay, page.locale) },
      { key: 'time', label: words.time, cell: (sitting) => sitting.atTime ?? words.undecided },
      { key: 'what', label: words.what, cell: (sitting) => sitting.title },
      { key: 'where', label: words.where, cell: (sitting) => (sitting.placeWords === '' ? '—' : sitting.placeWords) },
      { key: 'meeting', label: words.meeting, cell: (sitting) => sittingState(sitting, today, page.locale) },
    ]} />
  )
}
