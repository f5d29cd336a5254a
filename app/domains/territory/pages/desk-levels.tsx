import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Choice, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { insertLevel, removeLevel } from '../acts/add-level.ts'
import { changeLevel } from '../acts/change-level.ts'
import { levels as levelsOf, unitsPerLevel } from '../reads/levels.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Level, UnitKind } from '../rules/unit.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { tried } from './tried.ts'
import { levelName } from './unit-list.tsx'

const here = '/desk/administration/levels'
const kinds = ['area', 'basic', 'dedicated'] as const

/** The levels of the tree: what they are called, how their codes look, and new ones between them. */
export const deskLevels = routes()
  .get('/', async (c) => {
    requirePermission(c.var.context, territoryPermissions['territory.set-up'])
    return c.html(await levelsPage(c.var.context, c.var.page, { done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.set-up'])
    const form = await readForm(c.req), doing = form.text('do')
    const problem = await tried(context, () => (doing === 'add' ? add(context, form) : doing === 'remove' ? removeLevel(context, form.text('key')) : changeLevel(context, { key: form.text('key'), ...wordsIn(form) })))
    if (problem !== undefined) return c.html(await levelsPage(context, page, { form, problem }), 422)
    return c.redirect(`${here}?done=${doing === 'add' ? 'added' : doing === 'remove' ? 'removed' : 'changed'}`, 303)
  })

const wordsIn = (form: Form) => ({ nameZh: form.text('nameZh'), nameEn: form.text('nameEn'), aliases: form.text('aliases').split(/[,，、]/), codePattern: form.text('pattern') })
const kindOf = (text: string): UnitKind => kinds.find((kind) => kind === text) ?? 'area'
const add = (context: Context, form: Form) => insertLevel(context, { ...wordsIn(form), below: form.text('below') || null, kind: kindOf(form.text('kind')) })

async function levelsPage(context: Context, page: Page, { form, problem, done }: { form?: Form; problem?: string; done?: string | undefined }) {
  const words = territoryWords(page.locale), { settings } = words
  const levels = await levelsOf(context), counts = await unitsPerLevel(context)
  const failed = problem === undefined || form?.text('do') === 'add' ? undefined : form?.text('key'), adding = form?.text('do') === 'add' ? form : undefined
  const says: Readonly<Record<string, string>> = { added: settings.levelAdded, removed: settings.levelRemoved, changed: settings.levelSaved }
  return (
    <DeskFrame page={page} may title={words.desk.levels} lead={settings.levelsLead} current="levels" done={says[done ?? '']}>
      <div class="acts">
        {levels.map((level) => <LevelForm level={level} levels={levels} units={counts.get(level.key) ?? 0} page={page} form={failed === level.key ? form : undefined} problem={failed === level.key ? problem : undefined} />)}
      </div>
      <Panel title={settings.addLevel} id="add">
        <form method="post" action={`${here}#add`}>
          <ErrorSummary errors={adding && problem !== undefined ? [{ message: problem }] : []} />
          <HiddenFields fields={{ do: 'add' }} />
          <Names id="new" form={adding} page={page} />
          <Select name="below" label={settings.below} hint={settings.belowHint} empty={settings.widest} unmarked value={adding?.text('below') ?? levels.at(-1)?.key} options={levels.map((level) => ({ value: level.key, label: levelName(levels, level.key, page.locale) }))} />
          <Choice name="kind" label={settings.kind} value={kindOf(adding?.text('kind') ?? '')} required options={kinds.map((kind) => ({ value: kind, label: settings.kinds[kind], hint: settings.kindHints[kind] }))} />
          <Submit>{settings.addLevelDo}</Submit>
        </form>
      </Panel>
    </DeskFrame>
  )
}

function LevelForm({ level, levels, units, page, form, problem }: { level: Level; levels: readonly Level[]; units: number; page: Page; form: Form | undefined; problem: string | undefined }) {
  const { settings } = territoryWords(page.locale)
  return (
    <details class="act" open={form !== undefined} id={`level-${level.key}`}>
      <summary><span class="act-label">{levelName(levels, level.key, page.locale)}</span> <span class="act-effect">{settings.units(units)}{level.codeExample !== null && ` · ${settings.example(level.codeExample)}`}</span></summary>
      <form method="post" action={`${here}#level-${level.key}`}>
        <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
        <HiddenFields fields={{ key: level.key }} />
        <Names id={level.key} form={form} level={level} page={page} />
        <p class="soft">{settings.key}: <code>{level.key}</code> · {settings.parents}: {level.parentLevels === null ? settings.anyParent : level.parentLevels.map((key) => levelName(levels, key, page.locale)).join(settings.comma)}{level.codeBeginsWithParent && ` · ${settings.prefix}`}</p>
        <div class="buttons">
          <Submit tone="secondary" name="do" value="change">{settings.save}</Submit>
          {units === 0 && <Submit tone="danger" name="do" value="remove" unchecked>{settings.removeLevel}</Submit>}
        </div>
      </form>
    </details>
  )
}

function Names({ id, form, level, page }: { id: string; form: Form | undefined; level?: Level; page: Page }) {
  const { settings } = territoryWords(page.locale)
  return (
    <>
      <TextField id={`zh-${id}`} name="nameZh" label={settings.nameZh} required maxlength={60} value={form?.text('nameZh') ?? level?.name.zh} width="medium" />
      <TextField id={`en-${id}`} name="nameEn" label={settings.nameEn} required maxlength={60} value={form?.text('nameEn') ?? level?.name.en} width="medium" />
      <TextField id={`aliases-${id}`} name="aliases" label={settings.aliases} hint={settings.aliasesHint} value={form?.text('aliases') ?? level?.aliases.join(', ')} width="medium" />
      <TextField id={`pattern-${id}`} name="pattern" label={settings.pattern} hint={settings.patternHint} maxlength={200} value={form?.text('pattern') ?? level?.codePattern ?? ''} width="medium" />
    </>
  )
}
