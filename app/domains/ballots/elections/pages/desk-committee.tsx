import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { chooseElectionChair, leaveElectionCommittee, seatElectionMember } from '../acts/election-committee.ts'
import { electionMembers } from '../reads/election-story.ts'
import { requireElection } from '../reads/require-election.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const parts = ['chair', 'member', 'substitute'] as const
const leaving = ['nominated', 'relative-nominated', 'resigned'] as const

/** Who conducts the election (选举委员会): members and substitutes in order, and who left. */
export const deskCommittee = routes()
  .get('/:id{[0-9a-f-]{36}}/committee', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post('/:id{[0-9a-f-]{36}}/committee', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const problem = await tried(page.locale, () => {
      if (form.text('do') === 'leave') return leaveElectionCommittee(context, form.text('member'), leaving.find((why) => why === form.text('because')) ?? 'resigned')
      if (form.text('do') === 'chair') return chooseElectionChair(context, form.text('member'))
      return seatElectionMember(context, id, { name: form.text('name'), part: parts.find((part) => part === form.text('part')) ?? 'member' })
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/committee?done=1`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections']), members = await electionMembers(context, id)
  const may = mayDo(context.actor, electionsPermissions['ballots.conduct-election'], { unitPath: election.unitPath }), action = `/desk/elections/${id}/committee`
  const chaired = members.some(({ part, leftBecause }) => part === 'chair' && leftBecause === null)
  return (
    <ElectionFrame page={page} election={election} title={desk.committee} lead={desk.committeeText} done={done && desk.done} problem={problem}>
      <Table caption={desk.committee} captionHidden rows={members} empty={<p class="soft">{desk.committeeNone}</p>} columns={[
        { key: 'place', label: desk.rank, cell: (member: (typeof members)[number]) => <span class="number">{member.place}</span> }, { key: 'name', label: words.name, main: true, cell: (member) => member.name },
        { key: 'part', label: desk.memberPart, cell: (member) => (member.leftBecause === null ? desk.member[member.part] : <span class="soft">{desk.left} · {desk.leave[member.leftBecause]}</span>) },
        ...(may ? [{ key: 'do', label: words.state, quiet: true, cell: (member: (typeof members)[number]) => member.leftBecause === null && (
          <>
            {!chaired && member.part === 'member' && <form method="post" action={action}><HiddenFields fields={{ do: 'chair', member: member.id }} /><Submit tone="quiet">{desk.makeChair}</Submit></form>}
            <form method="post" action={action} class="find"><HiddenFields fields={{ do: 'leave', member: member.id }} />
              <Select name="because" id={`because-${member.id}`} label={desk.left} unmarked empty={false} options={leaving.map((value) => ({ value, label: desk.leave[value] }))} /><Submit tone="quiet">{desk.left}</Submit></form>
          </>) }] : []),
      ]} />
      {may && (
        <Panel title={desk.memberAdd} id="add">
          <form method="post" action={action} class="form">
            <TextField name="name" label={words.name} required maxlength={60} width="medium" value={form?.text('name')} error={errorOf(problem, 'name')} />
            <Select name="part" label={desk.memberPart} required empty={false} value={form?.text('part') ?? 'member'} options={parts.map((value) => ({ value, label: desk.member[value] }))} />
            <Submit>{desk.memberAdd}</Submit>
          </form>
        </Panel>)}
    </ElectionFrame>
  )
}
