import { organisationById } from '#domains/people'
import { today, unitById, unitsById } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { topicsWords } from '../../topics/words/words.ts'
import { charterOf } from '../reads/charter-of.ts'
import { councilById } from '../reads/council-by-id.ts'
import { drawsOf } from '../reads/draws.ts'
import { councilBusiness } from '../reads/hall.ts'
import { formerSeats, runningSeat, seatsOf } from '../reads/seats-of.ts'
import { reviewsOf } from '../reads/reviews.ts'
import { sittingsOf } from '../reads/sittings.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { dayWords } from './day-words.ts'
import { FormerSeats, SeatTable, sittingState, Vacancies } from './hall-parts.tsx'

const nextShown = 4

/** The hall of a council: who sits there, when it meets next, what it talks over, what came of it. */
export const hall = routes().get('/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var
  const words = councilsWords(page.locale), own = words.hall, council = await councilById(context, c.req.param('id'))
  if (!council) throw new Refusal('deliberation.unknown-council', 'missing')
  const [day, seats, { charter }, units, convenor, business, draws, unit] = [
    await today(context), await seatsOf(context, council.id), await charterOf(context, council.id), await unitsById(context, council.unitIds), council.convenorId ? await organisationById(context, council.convenorId) : undefined,
    await councilBusiness(context, council.id), await drawsOf(context, council.id), await unitById(context, council.unitId),
  ]
  const mine = seats.find((seat) => seat.personId !== null && seat.personId === context.actor?.id), former = await formerSeats(context, council.id), reviews = await reviewsOf(context, council.id)
  const next = (await sittingsOf(context, council.id, day, `${Number(day.slice(0, 4)) + 1}-12-31`)).slice(0, nextShown)
  const runs = mayDo(context.actor, councilsPermissions['deliberation.run-council'], { unitPath: unit?.path ?? [], owner: (await runningSeat(context, council.id))?.personId ?? null })
  const states = topicsWords(page.locale).states as Readonly<Record<string, string>>
  return c.html(
    <Layout page={page} title={council.name} back={{ href: '/councils', label: own.back }} aside={<StateMark tone={council.endedOn ? 'stopped' : 'active'}>{council.endedOn ? own.ended : words.kinds[council.kind]}</StateMark>}>
      {c.req.query('done') === 'resigned' && <Notice tone="done" title={words.seat.resigned} announce />}
      <Facts items={[
        { term: own.units, detail: units.map((each, index) => <>{index > 0 && ' · '}<a href={`/places/${each.id}`}>{each.name}</a></>) },
        { term: own.convenor, detail: convenor?.name }, { term: own.where, detail: council.hall },
      ]} />
      <Panel title={own.next} id="next" aside={<a href={`/councils/${council.id}/calendar`}>{own.calendar}</a>}>
        {next.length === 0 ? <p class="soft">{own.noNext}</p> : (
          <ul>{next.map((sitting) => <li><strong>{dayWords(sitting.onDay, day, page.locale)}{sitting.atTime && ` ${sitting.atTime}`}</strong> {sitting.title}{sitting.placeWords && ` · ${sitting.placeWords}`} <span class="soft">{sittingState(sitting, day, page.locale)}</span></li>)}</ul>
        )}
      </Panel>
      <Panel title={own.topics} id="topics" aside={<a href={`/topics?council=${council.id}`}>{own.allTopics}</a>}>
        {business.topics.length === 0 ? <p class="soft">{own.noTopics}</p> : <ul>{business.topics.map((topic) => <li><a href={`/topics/${topic.id}`}>{topic.title}</a> <span class="soft">{states[topic.state]}</span></li>)}</ul>}
      </Panel>
      <Panel title={own.resolutions} id="resolutions" aside={<a href={`/resolutions?council=${council.id}`}>{own.allResolutions}</a>}>
        {business.resolutions.length === 0 ? <p class="soft">{own.noResolutions}</p> : (
          <ul>{business.resolutions.map((resolution) => <li><a href={`/resolutions/${resolution.id}`}>{resolution.text.slice(0, 80)}</a> {resolution.overdue ? <StateMark tone="late">{own.overdue}</StateMark> : <span class="soft">{own.deadline(dayWords(resolution.deadline, day, page.locale))}</span>}</li>)}</ul>
        )}
      </Panel>
      <Panel title={own.who} id="who">{mine && <p>{own.mySeat(words.parts[mine.part], own.term(mine.from, mine.to))} <a href={`/councils/${council.id}/my-seat`}>{own.mySeatOpen}</a></p>}<SeatTable seats={seats} page={page} day={day} /><Vacancies charter={charter} seats={seats} page={page} /><FormerSeats seats={former} page={page} /></Panel>
      {draws.length > 0 && <Panel title={own.draws} id="draws"><ul>{draws.map((draw) => <li><a href={`/councils/draws/${draw.id}`}>{draw.title}</a> <span class="soft">{words.draw.states[draw.state]}</span></li>)}</ul></Panel>}
      {reviews.length > 0 && <Panel title={words.review.panel} id="reviews"><ul>{reviews.map((review) => <li><a href={`/councils/${council.id}/reviews/${review.year}`}>{words.review.title(review.year)}</a> <span class="soft">{review.open ? words.review.open(dayWords(review.closesOn, day, page.locale)) : words.review.over}</span></li>)}</ul></Panel>}
      <Panel title={own.rules} id="rules"><p>{own.rulesLead}</p><p><a href={`/councils/${council.id}/charter`}>{own.rules}</a></p></Panel>
      <Buttons>
        {council.endedOn === null && <ButtonLink href={`/topics/new?council=${council.id}`} tone="primary">{own.raise}</ButtonLink>}
        <ButtonLink href={`/councils/${council.id}/print`}>{own.print}</ButtonLink>
        {runs && <ButtonLink href={`/desk/councils/${council.id}`}>{own.run}</ButtonLink>}
      </Buttons>
    </Layout>)
})
