import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Context } from '#platform/context'
import { ButtonLink, Buttons, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { changeUnit } from '../acts/change-unit.ts'
import { importUnits } from '../acts/import-units.ts'
import { mergeUnits } from '../acts/merge-units.ts'
import { levels as levelsOf } from '../reads/levels.ts'
import { today } from '../reads/place.ts'
import { unitCheck } from '../reads/unit-check.ts'
import { formerNamesOf, successions } from '../reads/unit-history.ts'
import { ancestorsOf, unitByCode } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Unit } from '../rules/unit.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { standing } from './standing-unit.ts'
import { tried } from './tried.ts'
import { levelName } from './unit-list.tsx'

/** Changes one unit: its name and parent, something new beneath it, others merged into it. */
export const deskUnit = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.change-units'])
    return c.html(await unitPage(context, page, await standing(context, c.req.param('id')), { done: c.req.query('saved') === '1' }))
  })
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.change-units'])
    const unit = await standing(context, c.req.param('id'))
    const form = await readForm(c.req)
    const problem = await tried(context, () => carryOut(context, unit, form))
    if (problem === undefined) return c.redirect(`/desk/administration/units/${unit.id}?saved=1`, 303)
    return c.html(await unitPage(context, page, unit, { form, problem }), 422)
  })

async function carryOut(context: Context, unit: Unit, form: Form): Promise<void> {
  if (form.text('do') === 'merge') {
    const codes = form.text('codes').split(/[\s,，、]+/).filter((code) => code !== '')
    const from = await Promise.all(codes.map((code) => unitByCode(context, code)))
    if (from.length === 0 || from.some((each) => each === undefined)) throw new Refusal('territory.unknown-unit', 'missing')
    return mergeUnits(context, { from: from.flatMap((each) => each?.id ?? []), into: unit.id, ...(form.text('day') === '' ? {} : { on: form.text('day') }) })
  }
  if (form.text('do') === 'add') {
    const row = { row: 1, code: form.text('code'), name: form.text('newName'), level: form.text('level'), parentCode: unit.code }
    const [reason] = (await unitCheck(context, [row])).reasons
    if (reason) throw new Refusal('territory.row-refused', 'invalid', { reason: reason.code, ...reason.facts })
    await importUnits(context, [row], { sample: unit.sample })
    return
  }
  await changeUnit(context, { id: unit.id, name: form.text('name'), parentCode: form.text('parent') })
}

async function unitPage(context: Context, page: Page, unit: Unit, { form, problem, done }: { form?: Form; problem?: string; done?: boolean }) {
  const words = territoryWords(page.locale)
  const [path, levels, former, changes, day] = [await ancestorsOf(context, unit.id), await levelsOf(context), await formerNamesOf(context, unit.id), await successions(context, 200, unit.id), await today(context)]
  const parent = path.at(-2), own = levels.find((level) => level.key === unit.level)
  const narrower = levels.filter((level) => level.ordinal > (own?.ordinal ?? 0) && (level.parentLevels === null || level.parentLevels.includes(unit.level)))
  const doing = form?.text('do')
  const errors = (what: string) => (problem !== undefined && (doing === what || (what === 'change' && doing !== 'merge' && doing !== 'add')) ? [{ message: problem }] : [])
  return (
    <DeskFrame page={page} may title={words.desk.editTitle(unit.name)} lead={`${levelName(levels, unit.level, page.locale)} ${unit.code}`} current="units" done={done ? words.desk.saved : undefined}>
      <Panel title={words.desk.edit} id="change">
        <form method="post">
          <ErrorSummary errors={errors('change')} />
          <HiddenFields fields={{ do: 'change' }} />
          <TextField name="name" label={words.desk.name} value={form?.text('name') || unit.name} required maxlength={200} width="medium" />
          <TextField name="parent" label={words.desk.parent} hint={words.desk.parentHint} value={form?.has('parent') ? form.text('parent') : parent?.code ?? ''} width="medium" />
          <Submit>{words.desk.save}</Submit>
        </form>
      </Panel>
      {narrower.length > 0 && (
        <Panel title={words.desk.add} id="add">
          <form method="post">
            <ErrorSummary errors={errors('add')} />
            <HiddenFields fields={{ do: 'add' }} />
            <Select name="level" label={words.desk.level} required value={form?.text('level')} options={narrower.map((level) => ({ value: level.key, label: levelName(levels, level.key, page.locale) }))} />
            <TextField name="code" label={words.desk.code} required value={form?.text('code')} width="medium" maxlength={64} />
            <TextField name="newName" label={words.desk.name} required value={form?.text('newName')} width="medium" maxlength={200} />
            <Submit tone="secondary">{words.desk.addDo}</Submit>
          </form>
        </Panel>
      )}
      <Panel title={words.desk.merge} id="merge">
        <form method="post">
          <ErrorSummary errors={errors('merge')} />
          <HiddenFields fields={{ do: 'merge' }} />
          <p>{words.desk.mergeLead(unit.name)}</p>
          <TextArea name="codes" label={words.desk.mergeFrom} hint={words.desk.mergeFromHint} required rows={3} value={form?.text('codes')} />
          <DateField name="day" label={words.desk.mergeDay} value={form?.text('day') || day} max={day} />
          <Submit tone="danger">{words.desk.mergeDo}</Submit>
        </form>
      </Panel>
      <Panel title={words.split.panel} id="split">
        <p>{words.split.panelLead(unit.name)}</p>
        <Buttons><ButtonLink href={`/desk/administration/units/${unit.id}/split`}>{words.split.begin}</ButtonLink></Buttons>
      </Panel>
      {former.length + changes.length > 0 && (
        <Panel title={words.desk.formerNames} id="former">
          <ul>
            {former.map((was) => <li>{was.parentName !== null && `${was.parentName} › `}{was.name} <span class="soft">{words.desk.until(was.validFrom, was.validTo)}</span></li>)}
            {changes.map((each) => <li>{each.beforeName} {words.changes.hows[each.how]} {each.afterName} <span class="number soft">{each.beforeCode} → {each.afterCode}</span> <span class="soft">{each.onDay}</span></li>)}
          </ul>
        </Panel>
      )}
    </DeskFrame>
  )
}
