import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { ButtonLink, Buttons, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Sheet, SignatureLines } from '#ui/sheet'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { recordHandOver, strikeHandOver } from '../acts/hand-over.ts'
import { handOverLines } from '../reads/election-story.ts'
import { requireElection } from '../reads/require-election.ts'
import { handOverItems, handOverNeeded } from '../rules/hand-over.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

type Lines = Awaited<ReturnType<typeof handOverLines>>

/** What the former committee hands to the new one, line by line, to sign on paper. */
export const deskHandOver = routes()
  .get('/:id{[0-9a-f-]{36}}/hand-over', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .get('/:id{[0-9a-f-]{36}}/hand-over/print', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), election = await requireElection(context, c.req.param('id'), electionsPermissions['ballots.see-elections'])
    return c.html(
      <Layout page={page} kind="print" title={words.desk.handOver} back={{ href: `/desk/elections/${election.id}/hand-over`, label: words.desk.handOver }} unlisted>
        <Sheet title={`${election.title} · ${words.desk.handOver}`}>
          <HandOverTable lines={await handOverLines(context, election.id)} now={context.now} page={page} />
          <SignatureLines labels={[words.desk.giver, words.desk.taker, words.desk.committee]} />
        </Sheet>
      </Layout>)
  })
  .post('/:id{[0-9a-f-]{36}}/hand-over', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const problem = await tried(page.locale, () => form.text('do') === 'strike' ? strikeHandOver(context, id, form.text('line')) : recordHandOver(context, id, { item: handOverItems.find((item) => item === form.text('item')) ?? 'other', what: form.text('what'), giver: form.text('giver'), taker: form.text('taker'), key: form.text('key') }))
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/hand-over?done=1`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words, election = await requireElection(context, id, electionsPermissions['ballots.see-elections'])
  const lines = await handOverLines(context, id), missing = handOverNeeded.filter((item) => !lines.some((line) => line.item === item))
  const may = election.state === 'valid' && mayDo(context.actor, electionsPermissions['ballots.record-hand-over'], { unitPath: election.unitPath })
  const field = (name: 'what' | 'giver' | 'taker', label: string) => <TextField name={name} label={label} required maxlength={200} width="medium" value={form?.text(name)} error={errorOf(problem, name)} />
  return (
    <ElectionFrame page={page} election={election} title={desk.handOver} lead={election.handOverBy === null ? undefined : desk.handOverText(daySaid(election.handOverBy, page.locale))} done={done && desk.done} problem={problem} aside={<ButtonLink href={`/desk/elections/${id}/hand-over/print`}>{words.print}</ButtonLink>}>
      {missing.length > 0 && election.state === 'valid' && <Notice tone="warn">{desk.missing(missing.map((item) => desk.items[item]).join(words.seatsJoin))}</Notice>}
      {lines.length === 0 ? <p class="soft">{desk.handOverNone}</p> : <HandOverTable lines={lines} now={context.now} page={page} strike={may ? `/desk/elections/${id}/hand-over` : undefined} />}
      {may && (
        <Panel title={desk.handOverAdd} id="add">
          <form method="post" action={`/desk/elections/${id}/hand-over`} class="form">
            <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
            <Select name="item" label={desk.item} required empty={false} value={form?.text('item') || missing[0]} options={handOverItems.map((value) => ({ value, label: desk.items[value] }))} />
            {field('what', desk.what)}{field('giver', desk.giver)}{field('taker', desk.taker)}
            <Submit>{desk.handOverAdd}</Submit>
          </form>
        </Panel>)}
      <Buttons><ButtonLink href={`/desk/elections/${id}`}>{election.title}</ButtonLink></Buttons>
    </ElectionFrame>
  )
}

function HandOverTable({ lines, now, page, strike }: { lines: Lines; now: Date; page: Page; strike?: string | undefined }) {
  const { course, desk, when } = electionsWords(page.locale)
  return (
    <Table caption={desk.handOver} captionHidden rows={lines} columns={[
      { key: 'item', label: desk.item, main: true, cell: (line: Lines[number]) => desk.items[line.item] }, { key: 'what', label: desk.what, cell: (line) => line.what }, { key: 'giver', label: desk.giver, cell: (line) => line.giver },
      { key: 'taker', label: desk.taker, cell: (line) => line.taker }, { key: 'at', label: when, cell: (line) => <Moment at={line.at} now={now} detail="day" /> },
      ...(strike === undefined ? [] : [{ key: 'do', label: course.dismiss, quiet: true, cell: (line: Lines[number]) => <form method="post" action={strike}><HiddenFields fields={{ do: 'strike', line: line.id }} /><Submit tone="quiet">{course.dismiss}<span class="for-ears"> {line.what}</span></Submit></form> }]),
    ]} />
  )
}
