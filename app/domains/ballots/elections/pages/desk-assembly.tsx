import { decideMeeting } from '@gongzhi/tally'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { ButtonLink, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { Sheet } from '#ui/sheet'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { cancelAssembly, decideItem, openAssembly, publishDecisions, reopenSignIn, signIn, signOut, takeItemBack } from '../acts/hold-assembly.ts'
import { assemblyById, attendanceOf } from '../reads/assemblies.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { AssemblyCount, AssemblyItems, assemblyTones } from './assemblies.tsx'
import { CourseNotes } from './course-notes.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** One assembly at the desk: who came, how each item was decided, and the notice of it. */
export const deskAssembly = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .get('/:id{[0-9a-f-]{36}}/sheet', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), { calling } = words, assembly = await assemblyById(context, c.req.param('id'))
    requirePermission(context, electionsPermissions['ballots.record-residents-meeting'], { unitPath: assembly.unitPath })
    const lines = assembly.rollId === null ? [] : await attendanceOf(context, { id: assembly.id, rollId: assembly.rollId })
    return c.html(
      <Layout page={page} kind="print" title={calling.sheetTitle} back={{ href: `/desk/residents-meetings/${assembly.id}`, label: assembly.title }} unlisted>
        <Sheet title={`${assembly.title} · ${calling.sheetTitle}`} number={`${assembly.unitName} · ${words.assemblyKinds[assembly.kind]}`}>
          <p><Moment at={assembly.startsAt} now={context.now} detail="exact" /> · {assembly.place}</p>
          <Table caption={calling.sheetTitle} captionHidden keepRows rows={lines} columns={[
            { key: 'number', label: '#', cell: (line: (typeof lines)[number]) => <span class="number">{line.number}</span> }, { key: 'label', label: calling.line, main: true, cell: (line) => line.label }, { key: 'signature', label: calling.signature, cell: () => '____________' },
          ]} />
        </Sheet>
      </Layout>)
  })
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), optional = (name: string) => (form.text(name) === '' ? undefined : whole(form.text(name)))
    const problem = await tried(page.locale, () => {
      switch (form.text('do')) {
        case 'sign-in': return signIn(context, id, numbersIn(form.text('numbers')))
        case 'sign-out': return signOut(context, id, whole(form.text('number')))
        case 'open': return openAssembly(context, id, optional('present'))
        case 'recount': return reopenSignIn(context, id, form.text('reason'))
        case 'take-back': return takeItemBack(context, id, form.text('item'), form.text('reason'))
        case 'cancel': return cancelAssembly(context, id, form.text('reason'))
        case 'publish': return publishDecisions(context, id)
        default: return decideItem(context, id, form.text('item'), {
          how: form.text('how') === 'papers' ? 'papers' : 'hands', agree: whole(form.text('agree')), against: whole(form.text('against')), abstain: whole(form.text('abstain')), given: optional('given'), invalid: optional('invalid'), countedBy: [form.text('counter1'), form.text('counter2')],
        })
      }
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/residents-meetings/${id}?done=1`, 303)
  })

const numbersIn = (text: string): number[] => text.normalize('NFKC').split(/[\s,、;]+/).filter((part) => part !== '').map(whole)

async function draw(context: Context, page: Page, id: string, { done = false, form, problem }: { done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), said = words.assembly, { calling } = words, assembly = await assemblyById(context, id), about = { unitPath: assembly.unitPath }
  requirePermission(context, electionsPermissions['ballots.see-elections'], about)
  const may = mayDo(context.actor, electionsPermissions['ballots.record-residents-meeting'], about), action = `/desk/residents-meetings/${id}`, next = assembly.items.find(({ passed }) => passed === null)
  const own = (wish: string) => form !== undefined && (form.text('do') === wish), typed = (wish: string, name: string) => (own(wish) ? form?.text(name) : undefined), at = (wish: string, name: string) => (own(wish) ? errorOf(problem, name) : undefined)
  const number = (wish: string, name: string, label: string, more: { hint?: string; required?: boolean } = { required: true }) => <TextField name={name} label={label} type="number" inputmode="numeric" min={0} width="short" {...more} value={typed(wish, name)} error={at(wish, name)} />
  const reason = (wish: string, hint?: string) => <TextArea name="reason" id={`reason-${wish}`} label={calling.reason} {...(hint === undefined ? {} : { hint })} required rows={2} maxlength={500} value={typed(wish, 'reason')} error={at(wish, 'reason')} />
  const lines = assembly.rollId !== null && assembly.state === 'called' ? await attendanceOf(context, { id, rollId: assembly.rollId }) : [], here = lines.filter(({ signedAt }) => signedAt !== null)
  const { needed } = decideMeeting(assembly.kind, { entitled: assembly.entitled, present: 0, agree: 0 }), decided = assembly.items.filter(({ passed }) => passed !== null), open = assembly.state === 'held' && assembly.publishedAt === null
  return (
    <Layout page={page} kind="desk" title={assembly.title} lead={`${assembly.unitName} · ${words.assemblyKinds[assembly.kind]}`} back={{ href: '/desk/residents-meetings', label: said.desk }} aside={<StateMark tone={assemblyTones[assembly.state]}>{said.states[assembly.state]}</StateMark>}>
      {done && <Notice tone="done" title={words.desk.done} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {assembly.cancelledBecause !== null && <Notice tone="warn">{calling.cancelled(assembly.cancelledBecause)}</Notice>}
      {assembly.state === 'without-quorum' && <Notice tone="warn">{calling.withoutQuorum}</Notice>}
      <AssemblyCount assembly={assembly} locale={page.locale} now={context.now} />
      <Panel title={said.items} id="items"><AssemblyItems assembly={assembly} locale={page.locale} /></Panel>
      {may && assembly.state === 'called' && assembly.rollId !== null && (
        <Panel title={calling.signIn} id="sign-in" aside={<ButtonLink href={`${action}/sheet`}>{calling.sheet}</ButtonLink>}>
          <Meter label={calling.signIn} value={here.length} max={assembly.entitled} said={calling.signedIn(here.length, assembly.entitled, needed.present)} />
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'sign-in' }} />
            <TextField name="numbers" label={calling.numbers} hint={calling.signInText} inputmode="numeric" required value={typed('sign-in', 'numbers')} error={at('sign-in', 'numbers')} />
            <Submit>{calling.signInButton}</Submit>
          </form>
          {here.length > 0 && (
            <details open={own('sign-out')}>
              <summary>{calling.whoCame(here.length)}</summary>
            <Table caption={calling.signIn} captionHidden rows={here} columns={[
              { key: 'number', label: '#', cell: (line: (typeof here)[number]) => <span class="number">{line.number}</span> }, { key: 'label', label: calling.line, main: true, cell: (line) => line.label },
              { key: 'do', label: calling.signOut, quiet: true, cell: (line) => <form method="post" action={action}><HiddenFields fields={{ do: 'sign-out', number: line.number }} /><Submit tone="quiet">{calling.signOut}<span class="for-ears"> {line.number}</span></Submit></form> },
            ]} />
            </details>)}
        </Panel>)}
      {may && assembly.state === 'called' && (
        <Panel title={assembly.rollId === null ? said.open : calling.openTitle} id="open">
          <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'open' }} /><p>{said.openText}</p>{assembly.rollId === null && number('open', 'present', said.present)}<Submit tone={assembly.rollId === null ? 'primary' : 'secondary'}>{assembly.rollId === null ? said.openButton : calling.openButton}</Submit></form>
        </Panel>)}
      {may && open && next && (
        <Panel title={`${said.decide} · ${next.place}. ${next.title}`} id="decide">
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ do: 'decide', item: next.id }} />
            <Select name="how" label={said.how} required empty={false} value={typed('decide', 'how')} options={(['hands', 'papers'] as const).map((value) => ({ value, label: said.hows[value] }))} />
            {number('decide', 'agree', said.agree)}{number('decide', 'against', said.against)}{number('decide', 'abstain', said.abstain)}
            {number('decide', 'given', calling.given, { hint: calling.papersHint })}{number('decide', 'invalid', calling.invalid, { hint: calling.papersHint })}
            {([1, 2] as const).map((index) => <TextField name={`counter${index}`} label={calling.counter(index)} {...(index === 1 ? { hint: calling.countersHint } : {})} required maxlength={60} width="medium" value={typed('decide', `counter${index}`) ?? decided.at(-1)?.countedBy[index - 1]} error={at('decide', `counter${index}`)} />)}
            <Submit>{said.decideButton}</Submit>
          </form>
        </Panel>)}
      {may && open && !next && <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'publish' }} /><p>{said.publishText}</p><Submit>{said.publish}</Submit></form>}
      {assembly.publishedAt !== null && <p class="soft">{said.published}</p>}
      {may && (open || assembly.state === 'without-quorum') && (
        <Panel title={calling.takeBackTitle} id="correct">
          {decided.length === 0 ? (
            <details open={own('recount')}>
              <summary>{calling.recount}</summary>
              <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'recount' }} /><p>{calling.recountText}</p>{reason('recount')}<Submit tone="danger">{calling.recount}</Submit></form>
            </details>) : (
            <details open={own('take-back')}>
              <summary>{calling.takeBack}</summary>
              <form method="post" action={action} class="form">
                <HiddenFields fields={{ do: 'take-back' }} />
                <p>{calling.takeBackText}</p>
                <Select name="item" label={calling.whichItem} required value={typed('take-back', 'item')} options={decided.map(({ id, place, title }) => ({ value: id, label: `${place}. ${title}` }))} />
                {reason('take-back')}
                <Submit tone="danger">{calling.takeBack}</Submit>
              </form>
            </details>)}
        </Panel>)}
      <CourseNotes context={context} subject={id} page={page} />
      {may && assembly.state === 'called' && (
        <Panel title={calling.cancel} id="cancel">
          <details open={own('cancel')}>
            <summary>{calling.cancel}</summary>
            <form method="post" action={action} class="form"><HiddenFields fields={{ do: 'cancel' }} /><p>{calling.cancelText}</p>{reason('cancel', calling.reasonHint)}<Submit tone="danger">{calling.cancel}</Submit></form>
          </details>
        </Panel>)}
    </Layout>
  )
}
