import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, Select, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { endVerification } from '../acts/end-verification.ts'
import { readingPurposes, type ReadingPurpose, readOwnerNames } from '../acts/read-owner-names.ts'
import { verifiedOwners } from '../reads/claims.ts'
import { exclusiveUnitById, type Version, versionsOf } from '../reads/units-of-register.ts'
import type { ExclusiveUnit, Owner } from '../rules/exclusive-unit.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { squareMetres } from '../rules/square-metres.ts'
import { propertyWords } from '../words/words.ts'
import { stateTone } from './desk-estate.tsx'
import { estateToRead } from './estate-reach.ts'
import { maskedOwners } from './masked-owners.ts'
import { tried } from './tried.ts'

const address = '/units/:id{[0-9a-f-]{36}}'

/** /desk/property/units/:id: one unit as it stands, its versions, and the names for whoever says what for. */
export const deskExclusiveUnit = routes()
  .get(address, async (c) => c.html(await draw(c.var.context, c.var.page, await unitToSee(c.var.context, c.req.param('id')), { done: c.req.query('done') === 'changed' })))
  .post(address, async (c) => {
    const { context, page } = c.var, unit = await unitToSee(context, c.req.param('id')), form = await readForm(c.req)
    if (form.text('do') === 'end-verification') {
      const problem = await tried(context, () => endVerification(context, form.text('verification')))
      return problem === undefined ? c.redirect(`/desk/property/units/${unit.id}`, 303) : c.html(await draw(context, page, unit, { problem }), 409)
    }
    const purpose = readingPurposes.find((known) => known === form.text('purpose'))
    if (!purpose) return c.html(await draw(context, page, unit, { problem: propertyWords(page.locale).unit.purposeMissing }), 422)
    let names: readonly Owner[] = []
    const problem = await tried(context, async () => { names = await readOwnerNames(context, unit.id, purpose) })
    c.header('cache-control', 'no-store')
    return c.html(await draw(context, page, unit, problem === undefined ? { names, purpose } : { problem }), problem === undefined ? 200 : 403)
  })

async function unitToSee(context: Context, id: string): Promise<ExclusiveUnit> {
  const unit = await exclusiveUnitById(context, id)
  await estateToRead(context, unit.estateId)
  return unit
}

async function draw(context: Context, page: Page, unit: ExclusiveUnit, { names, purpose, problem, done = false }: { names?: readonly Owner[]; purpose?: ReadingPurpose; problem?: string; done?: boolean }) {
  const words = propertyWords(page.locale), said = words.unit, href = `/desk/property/units/${unit.id}`, estate = await unitById(context, unit.estateId)
  const may = mayDo(context.actor, propertyPermissions['ballots.keep-register'], { unitPath: estate?.path ?? [] }), mayName = mayDo(context.actor, propertyPermissions['ballots.read-owner-names'], { unitPath: estate?.path ?? [] })
  const verified = await verifiedOwners(context, unit.estateId, unit.owners.map(({ key }) => key)), versions = await versionsOf(context, unit.id)
  return (
    <Layout page={page} kind="desk" title={`${unit.building} ${unit.label}`} back={{ href: `/desk/property/${unit.estateId}`, label: estate?.name ?? words.desk.title }}>
      {done && <Notice tone="done" title={said.saved} announce />}
      <ErrorSummary errors={problem === undefined ? [] : [{ name: 'purpose', message: problem }]} kept={false} />
      <Panel title={said.now} id="now">
        <Facts items={[
          { term: words.desk.area, detail: <span class="number">{squareMetres(unit.area)} ㎡</span> }, { term: words.desk.source, detail: words.sources[unit.areaSource] }, { term: words.desk.kind, detail: words.kinds[unit.kind] },
          { term: words.desk.state, detail: <StateMark tone={stateTone[unit.state]}>{words.states[unit.state]}</StateMark> }, { term: words.desk.ownersMasked, detail: maskedOwners(unit.owners) || '—' },
          { term: said.verified, detail: verified.size > 0 ? `${verified.size} / ${unit.owners.length}` : undefined }, { term: said.certificate, detail: unit.certificate }, { term: said.since, detail: <span class="number">{unit.validFrom}</span> },
        ]} />
        {may && <Buttons><ButtonLink href={`${href}/change`}>{said.change}</ButtonLink></Buttons>}
      </Panel>
      {names ? (
        <Panel title={said.names} id="names">
          <p class="soft">{said.purposes[purpose ?? '']}</p>
          <Table<Owner> caption={said.names} captionHidden rows={names} columns={[
            { key: 'name', label: said.ownerName, main: true, cell: ({ name }) => name }, { key: 'key', label: said.ownerKey, cell: ({ key }) => <span class="number">{key}</span> }, { key: 'party', label: said.party, cell: ({ party }) => words.parties[party] },
            { key: 'share', label: said.share, cell: ({ share }) => (share ? <span class="number">{share.numerator}/{share.denominator}</span> : names.length > 1 ? said.jointly : '—') },
            { key: 'representative', label: said.representative, cell: ({ representative }) => (representative ? said.representativeOf : '—') },
            {
              key: 'verified', label: said.verified, cell: ({ key }) => {
                const link = verified.get(key)
                if (!link) return said.notVerified
                return may ? <form method="post"><input type="hidden" name="do" value="end-verification" /><input type="hidden" name="verification" value={link.id} /><Submit tone="quiet">{said.endVerification}</Submit></form> : said.verified
              },
            },
          ]} />
        </Panel>
      ) : mayName && unit.owners.length > 0 && (
        <Panel title={said.showNames} id="names">
          <p class="soft">{said.showNamesEffect}</p>
          <form method="post" class="narrow">
            <Select name="purpose" label={said.purpose} required options={readingPurposes.map((value) => ({ value, label: said.purposes[value] ?? value }))} error={problem} />
            <Submit tone="secondary">{said.showNames}</Submit>
          </form>
        </Panel>
      )}
      <Panel title={said.history} id="history">
        <Table<Version> caption={said.history} captionHidden rows={versions} columns={[
          { key: 'from', label: said.from, main: true, cell: ({ validFrom }) => <span class="number">{validFrom}</span> }, { key: 'to', label: said.until, cell: ({ validTo }) => <span class="number">{validTo ?? '—'}</span> },
          { key: 'cause', label: said.cause, cell: ({ cause }) => words.causes[cause] }, { key: 'area', label: words.desk.area, align: 'end', cell: ({ area }) => <span class="number">{squareMetres(area)}</span> },
          { key: 'state', label: words.desk.state, cell: ({ state }) => words.states[state] }, { key: 'owners', label: words.desk.owners, align: 'end', cell: ({ owners }) => <span class="number">{owners}</span> },
        ]} />
      </Panel>
    </Layout>
  )
}
