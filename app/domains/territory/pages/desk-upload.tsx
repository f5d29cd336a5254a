import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Choice, DateField, ErrorSummary, FileField, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { receiveImport } from '../acts/receive-import.ts'
import { datumNamed, datums } from '../rules/datum.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { tried } from './tried.ts'

interface Given { readonly form: 'units' | 'boundaries'; readonly datum: string; readonly codeProperty: string; readonly validFrom: string }

/** Hands a file in; it is checked whole and nothing is written yet. */
export const deskUpload = routes()
  .get('/', (c) => {
    requirePermission(c.var.context, territoryPermissions['territory.import'])
    return c.html(<UploadPage page={c.var.page} given={{ form: c.req.query('form') === 'boundaries' ? 'boundaries' : 'units', datum: 'WGS84', codeProperty: '', validFrom: '' }} />)
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.import'])
    const form = await readForm(c.req, { files: true })
    const given: Given = { form: form.text('form') === 'boundaries' ? 'boundaries' : 'units', datum: datumNamed(form.text('datum')) ?? 'WGS84', codeProperty: form.text('codeProperty').slice(0, 60), validFrom: form.text('validFrom').slice(0, 20) }
    const [file] = form.files('file')
    let id = ''
    const problem = !file ? territoryWords(page.locale).desk.noFile : await tried(context, async () => {
      id = await receiveImport(context, {
        form: given.form, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()),
        options: { datum: datumNamed(given.datum) ?? 'WGS84', ...(given.codeProperty === '' ? {} : { codeProperty: given.codeProperty }), ...(given.validFrom === '' ? {} : { validFrom: given.validFrom }) },
      })
    })
    return problem === undefined ? c.redirect(`/desk/administration/units/imports/${id}`, 303) : c.html(<UploadPage page={page} given={given} problem={problem} />, 422)
  })

function UploadPage({ page, given, problem }: { page: Page; given: Given; problem?: string }) {
  const words = territoryWords(page.locale)
  return (
    <DeskFrame page={page} may title={words.desk.upload} lead={words.desk.uploadLead} current="units">
      <form method="post" enctype="multipart/form-data" class="narrow">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} kept={false} />
        <Choice name="form" label={words.desk.form} value={given.form} required options={[
          { value: 'units', label: words.desk.unitsForm, hint: words.desk.unitsFormHint }, { value: 'boundaries', label: words.desk.boundariesForm, hint: words.desk.boundariesFormHint },
        ]} />
        <FileField name="file" label={words.desk.file} required accept=".csv,.xlsx,.geojson,.json,text/csv,application/geo+json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" error={problem} />
        <Select name="datum" label={words.desk.datum} hint={words.desk.datumHint} value={given.datum} empty={false} unmarked options={datums.map((value) => ({ value, label: words.places.datums[value] }))} />
        <DateField name="validFrom" label={words.desk.validFrom} hint={words.desk.validFromHint} value={given.validFrom} />
        <TextField name="codeProperty" label={words.desk.codeProperty} hint={words.desk.codePropertyHint} value={given.codeProperty} width="medium" />
        <Submit>{words.desk.check}</Submit>
      </form>
    </DeskFrame>
  )
}
