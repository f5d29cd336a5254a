import { signedIn } from '#domains/people'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ErrorSummary, HiddenFields } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { dayWords } from '../../councils/pages/day-words.ts'
import { tried, type Tried } from '../../meetings/pages/tried.ts'
import { recordVisit } from '../acts/record-visit.ts'
import { askingsOfPerson, doorsOfTeam, type DoorNow } from '../reads/askings.ts'
import { isCounter, myTeam } from '../reads/roles-of.ts'
import { doorOutcomes } from '../rules/asking.ts'
import { askingWords } from '../words/words.ts'
import { publicAsking } from './public.tsx'

const path = '/asking/:id{[0-9a-f-]{36}}/doors'

/** The field pages of a team, for a phone outside: plain forms, one button for what happened; sent again over a bad network nothing doubles. */
export const fieldPages = routes()
  .get('/asking/mine', async (c) => {
    const { context, page } = c.var, words = askingWords(page.locale).pages, askings = await askingsOfPerson(context, signedIn(context).id), day = await today(context)
    const counting = new Set<string>()
    for (const { id } of askings) if (await isCounter(context, id)) counting.add(id)
    return c.html(
      <Layout page={page} title={words.field.mine} back={{ href: '/asking', label: words.title }}>
        {askings.length === 0 ? <EmptyState title={words.field.none} action={{ href: '/asking', label: words.title }}>{words.field.noneHint}</EmptyState>
          : <Cards>{askings.map((asking) => <Card level={2} title={asking.title} href={counting.has(asking.id) ? `/desk/askings/${asking.id}/count` : `/asking/${asking.id}/doors`} meta={words.until(dayWords(asking.closesOn, day, page.locale))}><p>{counting.has(asking.id) ? words.field.counting : words.field.title}</p></Card>)}</Cards>}
      </Layout>)
  })
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') === '1' })))
  .post(path, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const problem = await tried(page.locale, () => recordVisit(context, id, { doorId: form.text('door'), outcome: form.text('outcome'), key: form.text('key') || crypto.randomUUID() }))
    return problem ? c.html(await view(context, page, id, { problem }), problem.status) : c.redirect(`/asking/${id}/doors?done=1`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: { readonly done?: boolean; readonly problem?: Tried }) {
  signedIn(context)
  const asking = await publicAsking(context, id), team = await myTeam(context, id), all = askingWords(page.locale), words = all.pages.field
  if (!team) throw new Refusal('people.not-permitted', 'forbidden', { act: 'deliberation.record-visit' })
  const doors = await doorsOfTeam(context, id, team.id), buildings = [...new Set(doors.map(({ building }) => building))]
  return (
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/asking/mine', label: words.mine }} unlisted>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.done === true && <Notice tone="done" title={words.saved} announce />}
      <p><strong>{asking.title}</strong> · {team.name} · {words.done(doors.filter(({ outcome }) => outcome !== null).length, doors.length)}</p>
      <p><a class="button button-quiet" href={`/asking/${id}/doors/print`}>{words.printDoors}</a></p>
      <Notice tone="info"><p>{words.slipTip}</p><p>{words.offline}</p></Notice>
      {buildings.map((building) => (
        <Panel title={building}>
          <Cards>{doors.filter((door) => door.building === building && !finished(door)).map((door) => <DoorCard asking={asking} door={door} page={page} />)}</Cards>
          {doors.some((door) => door.building === building && finished(door)) && (
            <details>
              <summary>{words.finished(doors.filter((door) => door.building === building && finished(door)).length)}</summary>
              <Cards>{doors.filter((door) => door.building === building && finished(door)).map((door) => <DoorCard asking={asking} door={door} page={page} />)}</Cards>
            </details>
          )}
        </Panel>
      ))}
    </Layout>
  )
}

const finished = (door: DoorNow) => door.outcome !== null && door.outcome !== 'nobody'

function DoorCard({ asking, door, page }: { asking: { readonly id: string; readonly state: string }; door: DoorNow; page: Page }) {
  const all = askingWords(page.locale), words = all.pages.field
  return (
    <section id={`door-${door.id}`}>
      <Card title={door.label} level={3} meta={door.visits > 1 ? words.visits(door.visits) : undefined} state={door.outcome === null ? undefined : <StateMark tone={finished(door) ? 'done' : 'waiting'}>{door.outcome === 'nobody' ? words.again : all.outcomes[door.outcome]}</StateMark>}>
        {(asking.state === 'visiting' || asking.state === 'counting') && (finished(door) ? <details><summary>{words.change}</summary><Outcomes askingId={asking.id} door={door} page={page} /></details> : <Outcomes askingId={asking.id} door={door} page={page} />)}
      </Card>
    </section>
  )
}

/** One button for each thing that may have come of a visit. */
function Outcomes({ askingId, door, page }: { askingId: string; door: DoorNow; page: Page }) {
  const all = askingWords(page.locale)
  return (
    <form method="post" action={`/asking/${askingId}/doors`}>
      <HiddenFields fields={{ door: door.id, key: crypto.randomUUID() }} />
      <div class="row" role="group" aria-label={`${all.pages.field.outcome} ${door.label}`}>{doorOutcomes.map((outcome) => <button class={`button button-${outcome === 'answered' ? 'primary' : 'secondary'}`} type="submit" name="outcome" value={outcome}>{all.outcomes[outcome]}</button>)}</div>
    </form>
  )
}
