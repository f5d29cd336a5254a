import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, Checks, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { addPollingPlace, dismissWorker, nameWorker, removePollingPlace, recordPrinted, tickPollingChecks } from '../acts/prepare-polling.ts'
import { requireElection } from '../reads/require-election.ts'
import { pollingOf, roundsOf } from '../reads/rounds.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { carriersNeeded, duties, neededAfter, neededBefore, isUnderWay } from '../rules/round.ts'
import { electionsWords } from '../words/words.ts'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** What must be ready before the voting: places with booths and boxes, people, printed papers; and what is checked at its end. */
export const deskPolling = routes()
  .get('/:id{[0-9a-f-]{36}}/polling', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post('/:id{[0-9a-f-]{36}}/polling', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), round = form.text('round')
    const problem = await tried(page.locale, () => {
      switch (form.text('do')) {
        case 'place': return addPollingPlace(context, round, { kind: form.text('kind') === 'mobile' ? 'mobile' : 'station', name: form.text('name') })
        case 'checks': return tickPollingChecks(context, form.text('place'), form.all('item'), form.text('seal'))
        case 'worker': return nameWorker(context, round, { duty: duties.find((duty) => duty === form.text('duty')) ?? 'observer', name: form.text('worker'), declares: form.has('declares'), placeId: form.text('box') || undefined })
        case 'remove': return removePollingPlace(context, form.text('place'))
        case 'dismiss': return dismissWorker(context, round, form.text('who'))
        default: return recordPrinted(context, round, Object.fromEntries(form.entries.filter(([name]) => name.startsWith('printed-')).map(([name, count]) => [name.slice(8), whole(count)])))
      }
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/polling?done=1`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections'])
  const round = (await roundsOf(context, id)).findLast(({ state }) => isUnderWay(state))
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  const { places, workers } = await pollingOf(context, round.id), action = `/desk/elections/${id}/polling`
  const may = mayDo(context.actor, electionsPermissions['ballots.conduct-election'], { unitPath: election.unitPath }), ticks = may || mayDo(context.actor, electionsPermissions['ballots.issue-paper'], { unitPath: election.unitPath })
  const over = round.state === 'closed', tried = (wish: string) => (form?.text('do') === wish ? problem : undefined)
  const carriersOf = (id: string) => workers.filter(({ placeId }) => placeId === id).map(({ name }) => name), boxes = places.filter(({ kind }) => kind === 'mobile')
  return (
    <ElectionFrame page={page} election={election} title={desk.polling} lead={desk.pollingText} done={done && desk.done} problem={problem}>
      {places.length === 0 && <p class="soft">{desk.placesNone}</p>}
      {places.map((place) => {
        const needed = over ? neededAfter(place.kind) : neededBefore(place.kind), left = needed.filter((item) => !place.checked.has(item)).length
        return (
          <Panel title={desk.checksTitle(place.name)} id={`place-${place.id}`} aside={<StateMark tone={left === 0 ? 'done' : 'waiting'}>{left === 0 ? desk.checkedAll : desk.checkedSome(left)}</StateMark>}>
            {place.kind === 'mobile' && <p>{words.course.carriers(carriersOf(place.id).join(words.seatsJoin), Math.max(0, carriersNeeded - carriersOf(place.id).length))}</p>}
            <form method="post" action={action} class="form">
              <HiddenFields fields={{ do: 'checks', place: place.id }} />
              <Checks name="item" id={`items-${place.id}`} label={over ? desk.checksAfter : desk.checksBefore} unmarked values={[...place.checked]} options={needed.map((item) => ({ value: item, label: desk.checks[item] ?? item, disabled: place.checked.has(item) || !ticks }))} />
              {!over && (place.seal === null ? <TextField name="seal" id={`seal-${place.id}`} label={desk.seal} maxlength={40} width="short" error={form?.text('place') === place.id ? errorOf(problem, 'seal') : undefined} /> : <p>{desk.seal} <strong class="number">{place.seal}</strong></p>)}
              {ticks && left > 0 && <Submit>{desk.tick}</Submit>}
            </form>
            {may && (round.state === 'prepared' || round.state === 'open') && <form method="post" action={action}><HiddenFields fields={{ do: 'remove', place: place.id }} /><Submit tone="quiet">{words.course.removePlace}<span class="for-ears"> {place.name}</span></Submit></form>}
          </Panel>)
      })}
      {may && !over && (
        <Panel title={desk.addPlace} id="add-place">
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'place', round: round.id }} />
            <Select name="kind" label={desk.placeKind} required empty={false} options={(['station', 'mobile'] as const).map((value) => ({ value, label: words.pollingKinds[value] }))} />
            <TextField name="name" label={desk.placeName} required maxlength={80} width="medium" value={tried('place') && form?.text('name')} error={errorOf(tried('place'), 'name')} />
            <Submit tone="secondary">{desk.addPlace}</Submit>
          </form>
        </Panel>)}
      {may && !over && (
        <Panel title={desk.printed} id="printed" aside={<ButtonLink href={`/desk/elections/${id}/papers`}>{desk.printLink}</ButtonLink>}>
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'printed', round: round.id }} />
            {round.papers.map(({ post, printed }) => <TextField name={`printed-${post}`} label={desk.printedField(words.paperOf[post])} type="number" inputmode="numeric" min={0} width="short" required value={form?.text(`printed-${post}`) || (printed === 0 ? undefined : printed)} error={errorOf(problem, `printed-${post}`)} />)}
            <Submit tone="secondary">{desk.printed}</Submit>
          </form>
        </Panel>)}
      <Panel title={desk.workers} id="workers">
        <p>{desk.workersText}</p>
        <Table caption={desk.workers} captionHidden rows={workers} empty={<p class="soft">{desk.workersNone}</p>} columns={[
          { key: 'name', label: words.name, main: true, cell: (worker: (typeof workers)[number]) => worker.name }, { key: 'duty', label: desk.duty, cell: (worker) => <>{desk.duties[worker.duty]}{worker.placeId !== null && <span class="soft"> · {places.find(({ id }) => id === worker.placeId)?.name}</span>}</> },
          ...(may && !over && round.state !== 'opened' ? [{ key: 'do', label: words.course.dismiss, quiet: true, cell: (worker: (typeof workers)[number]) => <form method="post" action={action}><HiddenFields fields={{ do: 'dismiss', round: round.id, who: worker.id }} /><Submit tone="quiet">{words.course.dismiss}<span class="for-ears"> {worker.name}</span></Submit></form> }] : []),
        ]} />
        {may && (
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'worker', round: round.id }} />
            <TextField name="worker" label={words.name} required maxlength={60} width="medium" value={tried('worker') && form?.text('worker')} error={errorOf(problem, 'worker')} />
            <Select name="duty" label={desk.duty} required empty={false} value={form?.text('duty')} options={duties.map((value) => ({ value, label: desk.duties[value] }))} />
            {boxes.length > 0 && <Select name="box" label={words.course.box} hint={words.course.boxHint} value={tried('worker') && form?.text('box')} error={errorOf(problem, 'box')} options={boxes.map(({ id, name }) => ({ value: id, label: name }))} />}
            <Checks name="declares" label={desk.declares} required options={[{ value: 'yes', label: desk.declares }]} error={errorOf(problem, 'declares')} />
            <Submit tone="secondary">{desk.workerAdd}</Submit>
          </form>)}
      </Panel>
      {round.state === 'open' && mayDo(context.actor, electionsPermissions['ballots.issue-paper'], { unitPath: election.unitPath }) && <Buttons><ButtonLink href={`/desk/elections/${id}/poll`} tone="primary">{desk.poll}</ButtonLink></Buttons>}
    </ElectionFrame>
  )
}
