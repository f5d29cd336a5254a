import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { DateField, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { writePack } from '../acts/write-pack.ts'
import { nationalCode, packById } from '../reads/frozen-pack.ts'
import { packVersions } from '../reads/packs.ts'
import { packsPermissions } from '../rules/permissions.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { packsWords } from '../words/words.ts'
import { packsHref } from './desk-packs.tsx'
import { fieldGroups, fieldsOf } from './fields-table.tsx'
import { PackFieldInput } from './pack-field-input.tsx'
import { packOfForm, type PackProblem, packProblems, packText } from './pack-form.ts'

const here = `${packsHref}/new`
interface Drawn { readonly text: (name: string) => string; readonly json?: string | undefined; readonly problems?: readonly PackProblem[] }

/** A new version of a pack, from a form or as JSON; every mistake is told at once. */
export const deskWritePack = routes()
  .get('/new', async (c) => {
    const { context, page } = c.var
    requirePermission(context, packsPermissions['ballots.administer-packs'])
    const base = await packById(context, c.req.query('from') ?? '') ?? await packById(context, `${nationalCode}@1`)
    if (!base) throw new Refusal('ballots.unknown-pack', 'missing')
    const pack = { ...base.pack, effectiveFrom: await today(context), ...(c.req.query('from') === undefined ? { code: '', title: { zh: '', en: '' } } : {}) }
    return c.html(<WritePage page={page} drawn={{ text: packText(pack), json: c.req.query('json') === undefined ? undefined : JSON.stringify({ ...pack, version: await nextVersion(context, pack.code) }, null, 2) }} day={pack.effectiveFrom} />)
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, words = packsWords(page.locale), day = await today(context)
    requirePermission(context, packsPermissions['ballots.administer-packs'])
    const form = await readForm(c.req), json = form.has('json') ? form.text('json') : undefined
    let given: unknown, problems: PackProblem[] = []
    if (json === undefined) given = packOfForm(form, await nextVersion(context, form.text('code')))
    else try { given = JSON.parse(json) } catch { problems = [{ name: 'json', message: words.problems.json }] }
    if (problems.length === 0) problems = packProblems(given, page.locale)
    try {
      if (problems.length === 0) { await writePack(context, given as RulePack); return c.redirect(`${packsHref}?done=written`, 303) }
    } catch (error) {
      if (!(error instanceof Refusal) || !(error.code in words.refusals)) throw error
      problems = [{ name: String(error.facts.field ?? 'code'), message: words.refusals[error.code]?.(error.facts) ?? error.code }]
    }
    return c.html(<WritePage page={page} drawn={{ text: (name) => form.all(name).join(' '), json, problems: json === undefined ? problems : problems.map((problem) => ({ ...problem, name: 'json' })) }} day={day} />, 422)
  })

const nextVersion = async (context: Context, code: string): Promise<number> => Math.max(0, ...(await packVersions(context)).filter((version) => version.code === code).map(({ version }) => version)) + 1

function WritePage({ page, drawn: { text, json, problems = [] }, day }: { page: Page; drawn: Drawn; day: string }) {
  const words = packsWords(page.locale), errorAt = (name: string) => problems.find((problem) => problem.name === name)?.message
  const errors = problems.map(({ name, message }) => ({ name: name === '' ? undefined : name, message }))
  return (
    <Layout page={page} kind="desk" title={words.desk.newTitle} lead={words.desk.newLead} back={{ href: packsHref, label: words.desk.back }}>
      {json === undefined ? (
        <>
          <p><a href={`${here}?json`}>{words.desk.byJson}</a></p>
          <form method="post" action={here}>
            <ErrorSummary errors={errors} />
            <TextField name="code" label={words.code} hint={words.desk.codeHint} required width="medium" maxlength={40} value={text('code')} error={errorAt('code')} />
            <TextField name="title:zh" label={words.desk.titleZh} required maxlength={120} value={text('title:zh')} error={errorAt('title:zh')} />
            <TextField name="title:en" label={words.desk.titleEn} required maxlength={120} value={text('title:en')} />
            <DateField name="effectiveFrom" label={words.from} hint={words.desk.fromHint} required value={text('effectiveFrom')} min={day} error={errorAt('effectiveFrom')} />
            <p class="soft">{words.desk.sourceHint}</p>
            {fieldGroups.map((group) => (
              <fieldset class="group">
                <legend><h2>{words.groups[group]}</h2></legend>
                {fieldsOf(group).map((field) => <PackFieldInput field={field} text={text} errorAt={errorAt} locale={page.locale} />)}
              </fieldset>
            ))}
            <Submit>{words.desk.save}</Submit>
          </form>
        </>
      ) : (
        <>
          <p><a href={here}>{words.desk.byForm}</a></p>
          <form method="post" action={here}>
            <ErrorSummary errors={errors} />
            <HiddenFields fields={{ by: 'json' }} />
            <TextArea name="json" label={words.desk.json} hint={words.desk.jsonLead} required rows={30} value={json} error={problems.length > 0 ? problems.map(({ message }) => message).join(' ') : undefined} />
            <Submit>{words.desk.save}</Submit>
          </form>
        </>
      )}
    </Layout>
  )
}
