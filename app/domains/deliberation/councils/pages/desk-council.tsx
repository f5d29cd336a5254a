import { today, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, ErrorSummary, type FormError, HiddenFields, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { partyClasses } from '../../rules/party-classes.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import { endCouncil } from '../acts/end-council.ts'
import { renewSeat } from '../acts/renew-seat.ts'
import { endSeat } from '../acts/end-seat.ts'
import { cancelSitting, moveSitting, planSittings } from '../acts/plan-sitting.ts'
import { answerReview, openReview } from '../acts/review-council.ts'
import { seatPerson } from '../acts/seat-person.ts'
import { charterOf } from '../reads/charter-of.ts'
import { councilById } from '../reads/council-by-id.ts'
import { drawsOf } from '../reads/draws.ts'
import { runningSeat, seatsOf } from '../reads/seats-of.ts'
import { reviewsOf } from '../reads/reviews.ts'
import { sittingsOf } from '../reads/sittings.ts'
import { rhythms, yearOfSittings } from '../rules/calendar.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { type SeatBy, seatParts, type SeatPart, seatWays } from '../rules/seat.ts'
import { councilsWords } from '../words/words.ts'
import { DeskFrame, seesDesk } from './desk-frame.tsx'
import { EndSeat, NewSeat, NewSitting, PlanYear, RenewSeat, SittingsToRun } from './desk-council-forms.tsx'
import { ReviewsToRun } from './desk-review.tsx'
import { SeatTable, Vacancies } from './hall-parts.tsx'
import { tried } from './tried.ts'

async function forRunning(context: Context, id: string) {
  const council = await councilById(context, id), unit = council && await unitById(context, council.unitId)
  if (!council || !unit) throw new Refusal('deliberation.unknown-council', 'missing')
  requirePermission(context, councilsPermissions['deliberation.run-council'], { unitPath: unit.path, owner: (await runningSeat(context, council.id))?.personId ?? null })
  return { council, unit }
}

/** Runs one council: its seats, its calendar, its draws. */
export const deskCouncil = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await councilPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done'), count: Number(c.req.query('count') ?? 0) })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, { council } = await forRunning(context, c.req.param('id')), form = await readForm(c.req)
    let done = ''
    const errors = await tried(context, async () => { done = await carryOut(context, council.id, form, page) })
    if (errors.length > 0) return c.html(await councilPage(context, page, council.id, { form, errors }), 422)
    return c.redirect(done === 'ended' ? (seesDesk(context) ? '/desk/councils' : `/councils/${council.id}`) : `/desk/councils/${council.id}?done=${done}`, 303)
  })

const oneOf = <Value extends string>(values: readonly Value[], text: string, otherwise: Value): Value => values.find((value) => value === text) ?? otherwise

async function carryOut(context: Context, id: string, form: Form, page: Page): Promise<string> {
  const key = form.text('key') || crypto.randomUUID()
  switch (form.text('do')) {
    case 'end-seat': await endSeat(context, id, form.text('seat'), { reason: form.text('reason') }); return 'seat-ended'
    case 'renew-seat': await renewSeat(context, id, form.text('seat'), { to: form.text('renewTo'), by: oneOf<SeatBy>(seatWays, form.text('renewBy'), 'election') }); return 'renewed'
    case 'move': await moveSitting(context, id, form.text('sitting'), { onDay: form.text('onDay'), atTime: form.text('moveTime') || null, placeWords: form.text('moveWhere'), reason: form.text('moveWhy') }); return 'moved'
    case 'cancel': await cancelSitting(context, id, form.text('sitting'), { reason: form.text('why') }); return 'cancelled'
    case 'open-review': await openReview(context, id, { year: Number(form.text('reviewYear')), report: form.text('report'), days: Number(form.text('reviewDays')) }); return 'review-opened'
    case 'answer-review': await answerReview(context, id, form.text('review'), { answer: form.text('reviewAnswer') }); return 'review-answered'
    case 'end': await endCouncil(context, id); return 'ended'
    case 'sitting': {
      if (form.text('time') !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(form.text('time'))) throw new Refusal('deliberation.time-malformed', 'invalid', { field: 'time' })
      return `planned&count=${await planSittings(context, id, [{ onDay: form.text('day'), atTime: form.text('time') || null, title: form.text('what'), placeWords: form.text('where') }])}`
    }
    case 'year': {
      const day = await today(context), year = Number(form.text('year')) || Number(day.slice(0, 4))
      const days = yearOfSittings({ year, rhythm: oneOf(rhythms, form.text('rhythm'), 'monthly'), nth: Number(form.text('nth')) || 1, weekday: Number(form.text('weekday')) || 6, from: day })
      if (days.length === 0) throw new Refusal('deliberation.no-day-left', 'invalid', { field: 'year', year })
      return `planned&count=${await planSittings(context, id, days.map((onDay) => ({ onDay, atTime: form.text('yearTime') || null, title: councilsWords(page.locale).desk.whatDefault, placeWords: form.text('yearWhere') })))}`
    }
    default:
      await seatPerson(context, {
        councilId: id, name: form.text('name'), partyClass: oneOf<PartyClass>(partyClasses, form.text('class'), 'residents'), part: oneOf<SeatPart>(seatParts, form.text('part'), 'member'), by: oneOf<SeatBy>(seatWays, form.text('by'), 'election'),
        ...(form.text('from') === '' ? {} : { from: form.text('from') }), to: form.text('to') || null, phone: form.text('phone'), key,
      })
      return 'seated'
  }
}

async function councilPage(context: Context, page: Page, id: string, { form, errors = [], done, count = 0 }: { form?: Form; errors?: readonly FormError[]; done?: string | undefined; count?: number }) {
  const { council, unit } = await forRunning(context, id), sees = seesDesk(context), words = councilsWords(page.locale), desk = words.desk
  const [seats, { charter }, day, draws] = [await seatsOf(context, council.id), await charterOf(context, council.id), await today(context), await drawsOf(context, council.id)]
  const sittings = await sittingsOf(context, council.id, `${day.slice(0, 4)}-01-01`, `${Number(day.slice(0, 4)) + 1}-12-31`)
  const holds = mayDo(context.actor, councilsPermissions['deliberation.hold-draw'], { unitPath: unit.path })
  const said: Readonly<Record<string, string>> = { founded: desk.founded, seated: desk.seated, 'seat-ended': desk.seatEnded, planned: desk.planned(count), cancelled: desk.cancelled, renewed: desk.renewed, moved: desk.moved, 'review-opened': words.review.opened, 'review-answered': words.review.answered, charter: words.charter.saved }
  const doing = form?.text('do') ?? '', formFor = (name: string) => (doing === name ? form : undefined), errorsFor = (name: string) => (doing === name ? errors : [])
  return (
    <DeskFrame page={page} title={council.name} lead={words.kinds[council.kind]} back={sees ? { href: '/desk/councils', label: desk.title } : { href: `/councils/${council.id}`, label: council.name }} done={said[done ?? '']}>
      <ErrorSummary errors={[...errorsFor('cancel'), ...errorsFor('move')]} />
      <Buttons>
        <ButtonLink href={`/councils/${council.id}`}>{desk.hallPage}</ButtonLink><ButtonLink href={`/desk/councils/${council.id}/charter`}>{desk.charter}</ButtonLink><ButtonLink href={`/councils/${council.id}/calendar`}>{desk.calendar}</ButtonLink>
        <ButtonLink href={`/desk/meetings/new?council=${council.id}`} tone="primary">{desk.steps.call}</ButtonLink>
      </Buttons>
      <Panel title={desk.people} id="seats">
        <SeatTable seats={seats} page={page} day={day} />
        <Vacancies charter={charter} seats={seats} page={page} />
        <details open={doing === 'seat' || seats.length === 0}><summary>{desk.addSeat}</summary><NewSeat page={page} form={formFor('seat')} errors={errorsFor('seat')} day={day} /></details>
        {seats.length > 0 && <details open={doing === 'renew-seat'}><summary>{desk.renew}</summary><RenewSeat page={page} form={formFor('renew-seat')} errors={errorsFor('renew-seat')} seats={seats} day={day} /></details>}
        {seats.length > 0 && <details open={doing === 'end-seat'}><summary>{desk.endSeat}</summary><EndSeat page={page} form={formFor('end-seat')} errors={errorsFor('end-seat')} seats={seats} /></details>}
      </Panel>
      <Panel title={desk.calendar} id="calendar">
        <SittingsToRun page={page} sittings={sittings} day={day} councilId={council.id} form={formFor('move')} errors={errorsFor('move')} />
        <details open={doing === 'sitting'}><summary>{desk.addSitting}</summary><NewSitting page={page} form={formFor('sitting')} errors={errorsFor('sitting')} day={day} hall={council.hall} /></details>
        <details open={doing === 'year' || sittings.length === 0}><summary>{desk.planYear}</summary><PlanYear page={page} form={formFor('year')} errors={errorsFor('year')} day={day} hall={council.hall} /></details>
      </Panel>
      {(holds || draws.length > 0) && <Panel title={desk.draws} id="draws">
        {draws.length > 0 && <ul>{draws.map((draw) => <li><a href={`${sees ? '/desk' : ''}/councils/draws/${draw.id}`}>{draw.title}</a> <span class="soft">{words.draw.states[draw.state]}</span></li>)}</ul>}
        {holds && <Buttons><ButtonLink href={`/desk/councils/${council.id}/draws/new`}>{desk.newDraw}</ButtonLink></Buttons>}
      </Panel>}
      <ReviewsToRun page={page} council={council} reviews={await reviewsOf(context, council.id)} day={day} form={formFor('open-review') ?? formFor('answer-review')} errors={[...errorsFor('open-review'), ...errorsFor('answer-review')]} />
      {mayDo(context.actor, councilsPermissions['deliberation.found-council'], { unitPath: unit.path }) && <Panel title={desk.endCouncil} id="end">
        <form method="post"><ErrorSummary errors={errorsFor('end')} /><HiddenFields fields={{ do: 'end' }} /><p>{desk.endCouncilLead}</p><Submit tone="danger">{desk.endCouncilDo}</Submit></form>
      </Panel>}
    </DeskFrame>
  )
}
