import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Choice, DateField, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Refusal } from '#platform/refusal'
import { changeExclusiveUnit } from '../acts/change-exclusive-unit.ts'
import { readOwnerNames } from '../acts/read-owner-names.ts'
import { exclusiveUnitById } from '../reads/units-of-register.ts'
import { areaSources, type ExclusiveUnit, holdingStates, parties, unitKinds } from '../rules/exclusive-unit.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { squareMetres } from '../rules/square-metres.ts'
import { propertyWords } from '../words/words.ts'
import { estateToRead } from './estate-reach.ts'

const address = '/units/:id{[0-9a-f-]{36}}/change'
const ownerFields = 6
const fields = ['building', 'label', 'area', 'kind', 'state', 'source', 'certificate'] as const

/** A sale or a correction of one unit: the register as it stands in a form, written as a new version. Opening it opens the names, which is recorded. */
export const deskChangeUnit = routes()
  .get(address, async (c) => {
    const { context, page } = c.var, unit = await unitToKeep(context, c.req.param('id')), owners = await readOwnerNames(context, unit.id, 'correct-register')
    const given = new Map<string, string>([
      ...Object.entries({ building: unit.building, label: unit.label, area: squareMetres(unit.area).replaceAll(',', ''), kind: unit.kind, state: unit.state, source: unit.areaSource, certificate: unit.certificate ?? '', validFrom: await today(context) }),
      ...owners.flatMap(({ key, name, party, share, representative }, at): [string, string][] => [[`key${at}`, key], [`name${at}`, name], [`party${at}`, party], [`share${at}`, share ? `${share.numerator}/${share.denominator}` : ''], ...(representative ? [['representative', String(at)] as [string, string]] : [])]),
    ])
    c.header('cache-control', 'no-store')
    return c.html(<ChangePage page={page} unit={unit} text={(name) => given.get(name) ?? ''} />)
  })
  .post(address, async (c) => {
    const { context, page } = c.var, unit = await unitToKeep(context, c.req.param('id')), form = await readForm(c.req), cause = form.text('cause'), words = propertyWords(page.locale)
    const problems: { name: string; message: string }[] = []
    if (cause !== 'sale' && cause !== 'correction') problems.push({ name: 'cause', message: words.unit.causeMissing })
    else {
      try {
        await changeExclusiveUnit(context, unit.id, { cause, validFrom: form.text('validFrom'), rows: rowsOf(form) })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated') throw error
        const sentence = error.code === 'ballots.register-row-refused' ? words.reasons[String(error.facts.reason)]?.(error.facts as Record<string, string | number>) : words.refusals[error.code]?.(error.facts)
        problems.push({ name: fieldOf(error), message: sentence ?? error.code })
      }
    }
    return problems.length === 0 ? c.redirect(`/desk/property/units/${unit.id}?done=changed`, 303) : c.html(<ChangePage page={page} unit={unit} text={(name) => form.text(name)} problems={problems} />, 422)
  })

async function unitToKeep(context: Context, id: string): Promise<ExclusiveUnit> {
  const unit = await exclusiveUnitById(context, id)
  await estateToRead(context, unit.estateId, propertyPermissions['ballots.keep-register'])
  return unit
}

/** One line for each owner that was filled in; a unit without owners is one line too. The number of the line leads back to its field. */
function rowsOf(form: Form) {
  const unit = Object.fromEntries(fields.map((field) => [field, form.text(field).normalize('NFKC')])) as Record<(typeof fields)[number], string>
  const owners = Array.from({ length: ownerFields }, (_, at) => ({
    row: at, ownerName: form.text(`name${at}`), ownerKey: form.text(`key${at}`), party: form.text(`party${at}`), share: form.text(`share${at}`), representative: form.text('representative') === String(at) ? 'yes' : 'no',
  })).filter(({ ownerName, ownerKey }) => ownerName !== '' || ownerKey !== '')
  return (owners.length > 0 ? owners : [{ row: 0, ownerName: '', ownerKey: '', party: '', share: '', representative: '' }]).map((owner) => ({ ...unit, ...owner }))
}

const ofOwner: Readonly<Record<string, string>> = { ownerName: 'name', ownerKey: 'key', party: 'party', share: 'share' }
function fieldOf({ code, facts }: Refusal): string {
  if (code === 'ballots.register-day') return 'validFrom'
  const field = String(facts.field ?? 'area')
  return facts.reason === 'day-before-standing' ? 'validFrom' : ofOwner[field] ? `${ofOwner[field]}${facts.row}` : field
}

function ChangePage({ page, unit, text, problems = [] }: { page: Page; unit: ExclusiveUnit; text: (name: string) => string; problems?: readonly { name: string; message: string }[] }) {
  const words = propertyWords(page.locale), said = words.unit, href = `/desk/property/units/${unit.id}`, door = `${unit.building} ${unit.label}`
  const problem = (name: string) => problems.find((one) => one.name === name)?.message
  const shown = Math.min(ownerFields, Math.max(2, Array.from({ length: ownerFields }, (_, at) => at).filter((at) => text(`name${at}`) !== '').length + 1))
  return (
    <Layout page={page} kind="desk" title={`${said.changeTitle} · ${door}`} lead={said.changeLead} back={{ href, label: door }}>
      <form method="post" action={`${href}/change`}>
        <ErrorSummary errors={problems} />
        <Choice name="cause" label={said.whatFor} required value={text('cause')} error={problem('cause')} options={[{ value: 'sale', label: said.sale, hint: said.saleHint }, { value: 'correction', label: said.correction, hint: said.correctionHint }]} />
        <DateField name="validFrom" label={words.desk.validFrom} required value={text('validFrom')} error={problem('validFrom')} />
        <TextField name="building" label={words.desk.building} required value={text('building')} error={problem('building')} width="medium" />
        <TextField name="label" label={words.desk.label} required value={text('label')} error={problem('label')} width="medium" />
        <TextField name="area" label={words.desk.area} required inputmode="decimal" value={text('area')} error={problem('area')} width="short" />
        <Select name="source" label={words.desk.source} required empty={false} value={text('source')} error={problem('source')} options={areaSources.map((value) => ({ value, label: words.sources[value] ?? value }))} />
        <Select name="kind" label={words.desk.kind} required empty={false} value={text('kind')} error={problem('kind')} options={unitKinds.map((value) => ({ value, label: words.kinds[value] }))} />
        <Select name="state" label={words.desk.state} required empty={false} value={text('state')} error={problem('state')} options={holdingStates.map((value) => ({ value, label: words.states[value] }))} />
        <TextField name="certificate" label={said.certificate} value={text('certificate')} error={problem('certificate')} width="medium" />
        {Array.from({ length: shown }, (_, at) => (
          <Panel title={said.owner(at + 1)} id={`owner-${at}`}>
            <TextField name={`name${at}`} label={said.ownerName} value={text(`name${at}`)} error={problem(`name${at}`)} width="medium" {...(at > 0 ? { hint: said.ownerNone } : {})} />
            <TextField name={`key${at}`} label={said.ownerKey} value={text(`key${at}`)} error={problem(`key${at}`)} width="medium" />
            <Select name={`party${at}`} label={said.party} empty={false} value={text(`party${at}`) || 'person'} options={parties.map((value) => ({ value, label: words.parties[value] ?? value }))} error={problem(`party${at}`)} />
            <TextField name={`share${at}`} label={said.share} hint={said.shareHint} value={text(`share${at}`)} error={problem(`share${at}`)} width="short" />
          </Panel>
        ))}
        <Select name="representative" label={said.representative} hint={said.representativeHint} value={text('representative')} empty={said.nobody} error={problem('representative')} options={Array.from({ length: shown }, (_, at) => ({ value: String(at), label: said.owner(at + 1) }))} />
        <Submit>{said.save}</Submit>
      </form>
    </Layout>
  )
}
