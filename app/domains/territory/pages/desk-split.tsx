import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { ButtonLink, Buttons, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Steps } from '#ui/steps'
import { splitUnit } from '../acts/split-unit.ts'
import { today } from '../reads/place.ts'
import { platesAt } from '../reads/plates.ts'
import { childrenOf, unitByCode } from '../reads/units.ts'
import type { Part } from '../rules/division.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Unit } from '../rules/unit.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { standing } from './standing-unit.ts'
import { tried } from './tried.ts'

const path = '/:id{[0-9a-f-]{36}}/split'

/** What was said in the first step: which units the other is divided among, and whether it stands on. It travels in the address. */
interface Plan { readonly standsOn: boolean; readonly into: string; readonly day: string; readonly parts: readonly { readonly code: string; readonly name: string }[] }

function planOf(text: (name: string) => string): Plan {
  const into = text('into').slice(0, 10_000)
  const parts = into.normalize('NFKC').split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 50).map((line) => {
    const [code = '', ...name] = line.split(/[\s,，、]+/)
    return { code, name: name.join(' ') }
  })
  return { standsOn: text('stands') === '1', into, day: text('day').slice(0, 20), parts }
}

/** Divides a unit: first among which, then what lies beneath it goes where. */
export const deskSplit = routes()
  .get(path, async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.change-units'])
    const unit = await standing(context, c.req.param('id'))
    return c.html(await splitPage(context, page, unit, planOf((name) => c.req.query(name) ?? ''), { again: c.req.query('again') === '1' }))
  })
  .post(path, async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.change-units'])
    const unit = await standing(context, c.req.param('id'))
    const form = await readForm(c.req)
    const plan = planOf((name) => form.text(name))
    const problem = await tried(context, () => splitUnit(context, { unitId: unit.id, standsOn: plan.standsOn, parts: partsOf(plan, form), ...(plan.day === '' ? {} : { on: plan.day }) }))
    if (problem === undefined) return c.redirect('/desk/administration/units/changes?done=split', 303)
    return c.html(await splitPage(context, page, unit, plan, { form, problem }), 422)
  })

const chosen = (form: Form, kind: 'child' | 'plate', part: string) =>
  form.entries.filter(([name, value]) => name.startsWith(`${kind}-`) && value === part).map(([name]) => name.slice(kind.length + 1))

const partsOf = (plan: Plan, form: Form): Part[] => plan.parts.map(({ code, name }) => ({ code, name, children: chosen(form, 'child', code), plates: chosen(form, 'plate', code) }))

async function splitPage(context: Context, page: Page, unit: Unit, plan: Plan, { form, problem, again }: { form?: Form; problem?: string; again?: boolean }) {
  const words = territoryWords(page.locale), { split } = words, here = `/desk/administration/units/${unit.id}`
  const planned = plan.parts.length > 0 && again !== true
  return (
    <DeskFrame page={page} may title={split.title(unit.name)} lead={split.lead} current="units">
      <Steps label={split.steps} steps={[{ label: split.first, state: planned ? 'done' : 'current' }, { label: split.second, state: planned ? 'current' : 'ahead' }]} />
      {planned ? await secondStep(context, page, unit, plan, { form, problem }) : (
        <form method="get" action={`${here}/split`}>
          <Choice name="stands" label={split.how} value={plan.standsOn ? '1' : '0'} required options={[
            { value: '0', label: split.whole, hint: split.wholeHint(unit.name) }, { value: '1', label: split.part, hint: split.partHint(unit.name) },
          ]} />
          <TextArea name="into" label={split.into} hint={split.intoHint} required rows={4} value={plan.into} />
          <Buttons><Submit>{split.next}</Submit><ButtonLink href={here}>{split.back}</ButtonLink></Buttons>
        </form>
      )}
    </DeskFrame>
  )
}

async function secondStep(context: Context, page: Page, unit: Unit, plan: Plan, { form, problem }: { form?: Form | undefined; problem?: string | undefined }) {
  const words = territoryWords(page.locale), { split } = words, here = `/desk/administration/units/${unit.id}/split`
  const [children, plates, day] = [await childrenOf(context, unit.id), await platesAt(context, [unit.id]), await today(context)]
  const names = await Promise.all(plan.parts.map(async ({ code, name }) => ({ code, name: (await unitByCode(context, code))?.name ?? name })))
  const options = names.map(({ code, name }) => ({ value: code, label: `${name} ${code}`.trim() }))
  // A grid whose code begins with that of a part says itself where it belongs.
  const likely = (code: string) => names.find((part) => code.startsWith(part.code))?.code
  const query = new URLSearchParams({ stands: plan.standsOn ? '1' : '0', into: plan.into, again: '1' })
  return (
    <form method="post" action={here}>
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
      <HiddenFields fields={{ stands: plan.standsOn ? '1' : '0', into: plan.into }} />
      <p>{plan.standsOn ? split.willPart(unit.name) : split.willEnd(unit.name)}</p>
      <ul>{names.map(({ code, name }) => <li>{name || split.nameless} <span class="number soft">{code}</span></li>)}</ul>
      {children.length > 0 && (
        <Panel title={split.children(children.length)} id="children">
          {children.map((child) => (
            <Select name={`child-${child.id}`} label={<>{child.name} <span class="number soft">{child.code}</span></>} required={!plan.standsOn} unmarked options={options} empty={plan.standsOn ? split.stays : split.choose} value={form?.has(`child-${child.id}`) ? form.text(`child-${child.id}`) : likely(child.code)} />
          ))}
        </Panel>
      )}
      {plates.length > 0 && (
        <Panel title={split.plates(plates.length)} id="plates">
          <p class="soft">{plan.standsOn ? split.platesStay : split.platesEnd}</p>
          {plates.map((plate) => <Select name={`plate-${plate.id}`} label={<>{plate.spot || unit.name} <span class="code soft">{plate.id}</span></>} unmarked options={options} empty={plan.standsOn ? split.stays : split.byPoint} value={form?.text(`plate-${plate.id}`)} />)}
        </Panel>
      )}
      <DateField name="day" label={split.day} value={form?.text('day') || day} max={day} />
      <p class="soft">{split.effect}</p>
      <Buttons><Submit tone="danger">{split.go}</Submit><ButtonLink href={`${here}?${query}`}>{split.again}</ButtonLink></Buttons>
    </form>
  )
}
