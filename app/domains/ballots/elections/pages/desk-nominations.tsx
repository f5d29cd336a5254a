import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Checks, Choice, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { acceptNomination, reviewNomination, withdrawNomination } from '../acts/judge-nomination.ts'
import { nominate } from '../acts/nominate.ts'
import { nominationsOf, type NominationRow } from '../reads/election-story.ts'
import { requireElection } from '../reads/require-election.ts'
import { seatsFilled } from '../reads/standing.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionPosts } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** Nominations by the party organisation and by voters jointly, the nominees' word, and the joint review. */
export const deskNominations = routes()
  .get('/:id{[0-9a-f-]{36}}/nominations', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post('/:id{[0-9a-f-]{36}}/nominations', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), nomination = form.text('nomination')
    const problem = await tried(page.locale, () => {
      switch (form.text('do')) {
        case 'accept': return acceptNomination(context, nomination)
        case 'review': return reviewNomination(context, nomination, { passed: form.text('passed') === 'yes', office: form.text('office') })
        case 'withdraw': return withdrawNomination(context, nomination, form.text('because') === 'near-relative' ? 'near-relative' : 'declined')
        default: return nominate(context, id, {
          post: electionPosts.find((post) => post === form.text('post')) ?? 'member', name: form.text('name'), number: form.text('number') === '' ? undefined : whole(form.text('number')), woman: form.has('woman'),
          by: form.text('by') === 'joint' ? { numbers: form.text('numbers').split(/[\s,，、;；]+/).filter((part) => part !== '').map(whole) } : { organisation: form.text('organisation') },
        })
      }
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/nominations?done=1`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections']), [rows, seats] = [await nominationsOf(context, id), await seatsFilled(context, id)]
  const may = election.state === 'nominating' && mayDo(context.actor, electionsPermissions['ballots.take-nominations'], { unitPath: election.unitPath }), action = `/desk/elections/${id}/nominations`
  const ready = (post: string) => rows.filter((row) => row.post === post && row.withdrawnBecause === null && row.acceptedAt !== null && row.review === 'passed').length
  const adding = form !== undefined && form.text('do') === ''
  return (
    <ElectionFrame page={page} election={election} title={desk.nominations} lead={desk.nominationsText(election.rules.jointNominators)} done={done && desk.done} problem={problem}>
      <ul>{seats.map(({ post, seats }) => <li>{desk.enough(words.posts[post], seats, ready(post))}</li>)}</ul>
      {rows.length > 0 && !rows.some(({ woman, withdrawnBecause }) => woman === true && withdrawnBecause === null) && <Notice tone="warn">{desk.womenCandidates}</Notice>}
      <Table caption={desk.nominations} captionHidden rows={rows} empty={<p class="soft">{desk.nominationsNone}</p>} columns={[
        { key: 'name', label: words.name, main: true, cell: (row: NominationRow) => <>{row.name} {row.number !== null && <span class="soft small number">#{row.number}</span>}</> }, { key: 'post', label: words.post, cell: (row) => words.posts[row.post] },
        { key: 'by', label: desk.by, cell: (row) => (row.by === 'party' ? row.organisation : desk.joint(row.nominators ?? 0)) },
        { key: 'accept', label: desk.accept, cell: (row) => (row.withdrawnBecause !== null ? <span class="soft">{desk.withdrawn[row.withdrawnBecause]}</span> : row.acceptedAt ? desk.accepted : may ? <form method="post" action={action}><HiddenFields fields={{ do: 'accept', nomination: row.id }} /><Submit tone="secondary">{desk.accept}<span class="for-ears"> {row.name}</span></Submit></form> : '—') },
        { key: 'review', label: desk.review, cell: (row) => (row.review !== null ? <>{row.review === 'passed' ? desk.passed : desk.notPassed} <span class="soft small">{row.reviewOffice}</span></> : may && row.withdrawnBecause === null ? <Review row={row} action={action} page={page} /> : '—') },
        ...(may ? [{ key: 'do', label: desk.withdrawNomination, quiet: true, cell: (row: NominationRow) => row.withdrawnBecause === null && (
          <form method="post" action={action}><HiddenFields fields={{ do: 'withdraw', nomination: row.id }} />
            <Submit tone="quiet" name="because" value="declined">{desk.withdrawn.declined}<span class="for-ears"> {row.name}</span></Submit> <Submit tone="quiet" name="because" value="near-relative">{desk.withdrawn['near-relative']}<span class="for-ears"> {row.name}</span></Submit>
          </form>) }] : []),
      ]} />
      <p class="soft">{desk.reviewNote}</p>
      {!may ? <p class="soft">{desk.notOpen}</p> : (
        <Panel title={desk.nominate} id="nominate">
          <form method="post" action={action} class="form">
            <Select name="post" label={words.post} required value={adding ? form.text('post') : undefined} error={errorOf(problem, 'post')} options={seats.map(({ post }) => ({ value: post, label: words.posts[post] }))} />
            <TextField name="name" label={desk.nominee} required maxlength={60} width="medium" value={adding ? form.text('name') : undefined} error={errorOf(problem, 'name')} />
            <TextField name="number" label={desk.nomineeNumber} hint={election.mode === 'voter' ? desk.nomineeNumberHint : desk.nomineeNumberOptional} inputmode="numeric" width="short" required={election.mode === 'voter'} value={adding ? form.text('number') : undefined} error={errorOf(problem, 'number')} />
            <Checks name="woman" label={desk.womanField} unmarked options={[{ value: 'yes', label: desk.woman, hint: desk.womanHint }]} />
            <Choice name="by" label={desk.by} required arrange="row" value={(adding ? form.text('by') : '') || 'party'} options={[{ value: 'party', label: desk.byParty }, { value: 'joint', label: desk.byJoint }]} />
            <TextField name="organisation" label={desk.organisation} maxlength={80} width="medium" value={adding ? form.text('organisation') : undefined} error={errorOf(problem, 'organisation')} />
            <TextArea name="numbers" label={desk.numbers} hint={desk.numbersHint} rows={3} value={adding ? form.text('numbers') : undefined} error={errorOf(problem, 'numbers')} />
            <Submit>{desk.nominate}</Submit>
          </form>
        </Panel>)}
    </ElectionFrame>
  )
}

function Review({ row, action, page }: { row: NominationRow; action: string; page: Page }) {
  const { desk } = electionsWords(page.locale)
  return (
    <form method="post" action={action}>
      <HiddenFields fields={{ do: 'review', nomination: row.id }} />
      <TextField name="office" id={`office-${row.id}`} label={desk.office} required maxlength={80} width="medium" unmarked />
      <Submit tone="secondary" name="passed" value="yes">{desk.passed}<span class="for-ears"> {row.name}</span></Submit> <Submit tone="quiet" name="passed" value="no">{desk.notPassed}<span class="for-ears"> {row.name}</span></Submit>
    </form>
  )
}
