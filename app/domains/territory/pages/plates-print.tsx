import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { PlateGrid } from '#ui/sheet'
import { platesAt } from '../reads/plates.ts'
import { unitById, unitsById, unitsIn } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { territoryWords } from '../words/words.ts'

/** Sheets of door plates for a unit and everything beneath it, to cut out. */
export const platesPrint = routes().get('/:id{[0-9a-f-]{36}}/plates/print', async (c) => {
  const { context, page, settings } = c.var
  const words = territoryWords(page.locale)
  const unit = await unitById(context, c.req.param('id'))
  if (!unit) throw new Refusal('territory.unknown-unit', 'missing')
  requirePermission(context, territoryPermissions['territory.issue-plates'], { unitPath: unit.path })
  const plates = await platesAt(context, [...new Set([unit.id, ...await unitsIn(context, unit.id)])])
  const names = new Map((await unitsById(context, [...new Set(plates.map((plate) => plate.unitId))])).map(({ id, name }) => [id, name]))
  return c.html(
    <Layout page={page} kind="print" title={words.plate.printTitle(unit.name)} lead={words.plate.printLead} back={{ href: `/places/${unit.id}`, label: unit.name }} unlisted>
      {plates.length === 0
        ? <EmptyState title={words.plate.none} action={{ href: `/desk/administration/plates?unit=${unit.id}`, label: words.desk.plates }}>{words.plate.noneText}</EmptyState>
        : <PlateGrid locale={page.locale} plates={plates.map((plate) => ({ url: `${settings.baseUrl}/p/${plate.id}`, label: [names.get(plate.unitId), plate.spot].filter((part) => part).join(' '), code: plate.id, ...(plate.sample ? { note: words.plate.sampleNote } : {}) }))} />}
    </Layout>)
})
