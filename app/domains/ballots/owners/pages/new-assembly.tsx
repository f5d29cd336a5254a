import { randomUUID } from 'node:crypto'
import { ownerMatters } from '@gongzhi/tally'
import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { isDay, place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { Roll } from '../../rolls/rules/roll.ts'
import { voteChannels } from '../../votes/rules/ballot.ts'
import { callAssembly } from '../acts/call-assembly.ts'
import { charterAt } from '../reads/charter.ts'
import { ownersRolls } from '../reads/owners-rolls.ts'
import { daysAfter } from '../rules/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { CallingFields, callingOf, callingTyped, type CallingTyped, noCalling } from './calling-fields.tsx'
import { requireSome } from './require-some.ts'
import { errorOf, tried, type Tried } from './tried.ts'

const mostMatters = 12

interface Typed extends CallingTyped {
  readonly roll: string
  readonly title: string
  readonly text: string
  readonly opensOn: string
  readonly closesOn: string
  readonly channels: readonly string[]
  readonly matters: readonly { readonly title: string; readonly text: string; readonly matter: string; readonly within: string }[]
  readonly key: string
}

/** Calls the owners together: the roll, the matters, when and how, by whom. "One more matter" shows the form again with room for it. */
export const newAssembly = routes()
  .get('/desk/assemblies/new', async (c) => {
    requireSome(c.var.context, ownersPermissions['ballots.call-assembly'])
    return c.html(await formPage(c.var.context, c.var.page, await blank(c.var.context, c.req.query('roll') ?? '')))
  })
  .post('/desk/assemblies/new', async (c) => {
    const { context, page } = c.var
    requireSome(context, ownersPermissions['ballots.call-assembly'])
    const form = await readForm(c.req), typed = typedOf(form)
    if (form.has('more')) return c.html(await formPage(context, page, { ...typed, matters: [...typed.matters, noMatter].slice(0, mostMatters) }))
    const zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai')
    let id = ''
    const problem = await tried(page.locale, async () => {
      id = await callAssembly(context, {
        ...callingOf(typed), rollId: typed.roll, title: typed.title, text: typed.text, key: typed.key, channels: voteChannels.filter((channel) => typed.channels.includes(channel)),
        opensAt: startOf(zone, typed.opensOn), // The last second of the day: 24:00 would be read as the day after.
        closesAt: new Date(startOf(zone, isDay(typed.closesOn) ? daysAfter(typed.closesOn, 1) : '').getTime() - 1000),
        matters: typed.matters.filter(({ title, matter }) => title !== '' || matter !== ''),
      })
    })
    return problem ? c.html(await formPage(context, page, typed, problem), problem.status) : c.redirect(`/desk/assemblies/${id}/assembly?done=1`, 303)
  })

const noMatter = { title: '', text: '', matter: '', within: '' }

/** Midnight at the beginning of a day of the place. */
function startOf(zone: ReturnType<typeof zoneOf>, day: string): Date {
  return isDay(day) ? new Date(zone.startOf(dayNumberOf(day, 'day'))) : new Date(0)
}

async function blank(context: Context, roll: string): Promise<Typed> {
  const day = await today(context)
  return { ...noCalling, roll, title: '', text: '', opensOn: daysAfter(day, 15), closesOn: daysAfter(day, 30), channels: ['paper'], matters: [noMatter], key: randomUUID() }
}

function typedOf(form: Form): Typed {
  const titles = form.all('matterTitle'), texts = form.all('matterText'), kinds = form.all('matterKind'), within = form.all('within')
  return {
    ...callingTyped(form), roll: form.text('roll'), title: form.text('title'), text: form.text('text'), opensOn: form.text('opensOn'), closesOn: form.text('closesOn'), channels: form.all('channels'), key: form.text('key') || randomUUID(),
    matters: titles.slice(0, mostMatters).map((title, at) => ({ title, text: texts[at] ?? '', matter: kinds[at] ?? '', within: within[at] ?? '' })),
  }
}

async function formPage(context: Context, page: Page, typed: Typed, problem?: Tried) {
  const words = ownersWords(page.locale), { call } = words.desk, rolls = await ownersRolls(context), roll = rolls.find(({ id }) => id === typed.roll) ?? rolls[0]
  return (
    <Layout page={page} kind="desk" title={call.title} lead={call.lead} back={{ href: '/desk/assemblies', label: words.desk.list.title }}>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {!roll ? <EmptyState title={call.noRoll} action={{ href: '/desk/rolls', label: call.toRolls }}>{call.noRollHint}</EmptyState> : (
        <form method="post" class="form">
          <HiddenFields fields={{ key: typed.key }} />
          <Select name="roll" label={call.roll} hint={call.rollHint} required value={roll.id} empty={false} options={rolls.map(({ id, title }) => ({ value: id, label: title }))} />
          <CharterNote context={context} page={page} roll={roll} />
          <TextField name="title" label={call.vote} hint={call.voteHint} required maxlength={120} value={typed.title} error={problem?.code === 'ballots.title' ? problem.error.message : undefined} />
          <TextArea name="text" label={call.text} hint={call.textHint} rows={6} value={typed.text} />
          <CallingFields page={page} typed={typed} problem={problem} />
          <DateField name="opensOn" label={call.opensOn} required value={typed.opensOn} error={errorOf(problem, 'opensOn')} />
          <DateField name="closesOn" label={call.closesOn} hint={call.closesHint} required value={typed.closesOn} error={errorOf(problem, 'closesOn') ?? (problem?.code === 'ballots.times' ? problem.error.message : undefined)} />
          <Checks name="channels" label={call.channels} values={typed.channels} options={voteChannels.map((value) => ({ value, label: call.channel[value] ?? value, disabled: value === 'online' && !roll.pack.pack.owners.online, ...(value === 'online' && !roll.pack.pack.owners.online ? { hint: call.onlineNot } : {}) }))} />
          {typed.matters.map((matter, at) => (
            <Panel title={call.matter(at + 1)} level={2}>
              <TextField name="matterTitle" id={`matter-title-${at}`} label={call.matterTitle} required={at === 0} maxlength={120} value={matter.title} />
              <Select name="matterKind" id={`matter-kind-${at}`} label={call.matterKind} required={at === 0} value={matter.matter} error={at === 0 ? errorOf(problem, 'matter') : undefined} options={ownerMatters.flatMap(({ id }) => (words.matters[id] === undefined ? [] : [{ value: id, label: words.matters[id] }]))} />
              <TextArea name="matterText" id={`matter-text-${at}`} label={call.matterText} rows={3} value={matter.text} />
              <TextField name="within" id={`within-${at}`} label={call.within} hint={call.withinHint} width="medium" value={matter.within} error={errorOf(problem, 'within')} />
            </Panel>
          ))}
          <Buttons><Submit>{call.submit}</Submit><Submit name="more" value="1" tone="secondary" unchecked>{call.more}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}

async function CharterNote({ context, page, roll }: { context: Context; page: Page; roll: Roll }) {
  const words = ownersWords(page.locale).desk.call, charter = await charterAt(context, roll.unitId, await today(context))
  return (
    <Notice>
      <p>{charter ? words.charterNow(charter.version, charter.source) : words.charterNone}</p>
      {charter && charter.body.silenceClause !== '' && roll.pack.pack.owners.silenceMayCount && <p>{words.charterSilence}</p>}
    </Notice>
  )
}
