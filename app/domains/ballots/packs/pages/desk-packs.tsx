import { isDay, today, unitSaid } from '#domains/territory'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, DateField, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { assignPack } from '../acts/assign-pack.ts'
import { inForce, type PackPlace, packPlaces, type PackVersion, packVersions } from '../reads/packs.ts'
import { packsPermissions } from '../rules/permissions.ts'
import { packsWords } from '../words/words.ts'
import { whereSaid } from './public-packs.tsx'

export const packsHref = '/desk/administration/rule-packs'
const follow = 'follow'

/** All rule packs, and which place follows which. */
export const deskPacks = routes()
  .get('/', async (c) => {
    requirePermission(c.var.context, packsPermissions['ballots.see-packs'])
    return c.html(await draw(c.var.context, c.var.page, { done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var, words = packsWords(page.locale)
    requirePermission(context, packsPermissions['ballots.administer-packs'])
    const form = await readForm(c.req), problems = new Map<string, string>()
    const { unit, others } = await unitSaid(context, form.text('unit'))
    const from = form.text('from'), pack = form.text('pack')
    if (!unit) problems.set('unit', others.length > 0 ? words.desk.severalUnits(others.join(words.and)) : words.desk.noUnit)
    if (pack === '') problems.set('pack', words.problems.choice)
    if (!isDay(from)) problems.set('from', words.problems.date)
    try {
      if (problems.size === 0 && unit) await assignPack(context, { unitId: unit.id, code: pack === follow ? null : pack, from })
    } catch (error) {
      if (!(error instanceof Refusal) || typeof error.facts.field !== 'string') throw error
      problems.set(error.facts.field, words.refusals[error.code]?.(error.facts) ?? error.code)
    }
    return problems.size === 0 ? c.redirect(`${packsHref}?done=assigned`, 303) : c.html(await draw(context, page, { form, problems }), 422)
  })

async function draw(context: Context, page: Page, { form, problems = new Map(), done }: { form?: Form; problems?: ReadonlyMap<string, string>; done?: string | undefined }) {
  const words = packsWords(page.locale), tongue = page.locale === 'en' ? 'en' : 'zh', day = await today(context)
  const [versions, places] = [await packVersions(context), await packPlaces(context)]
  const current = inForce(versions, day), codes = [...new Map(versions.map((version) => [version.code, version])).values()], may = mayDo(context.actor, packsPermissions['ballots.administer-packs'])
  const state = (version: PackVersion) => (version.effectiveFrom > day ? words.later : current.get(version.code)?.id === version.id ? words.inForce : words.past)
  const nameOf = (code: string | null) => (code === null ? words.desk.follow : codes.find((one) => one.code === code)?.pack.title[tongue] ?? code)
  return (
    <Layout page={page} kind="desk" title={words.desk.title} lead={words.desk.lead} back={{ href: '/desk/administration' }} aside={may ? <ButtonLink href={`${packsHref}/new`}>{words.desk.write}</ButtonLink> : undefined}>
      {done === 'assigned' && <Notice tone="done" title={words.desk.assignDone} announce />}
      {done === 'written' && <Notice tone="done" title={words.desk.written} announce />}
      <Panel title={words.desk.all} id="packs">
        <Table<PackVersion> caption={words.desk.all} captionHidden rows={versions} rowHref={(version) => `${packsHref}/${version.id}`} columns={[
          { key: 'title', label: words.about.which, main: true, cell: (version) => <a href={`${packsHref}/${version.id}`}>{version.pack.title[tongue]}</a> },
          { key: 'id', label: words.code, cell: (version) => <span class="number">{version.id}</span> },
          { key: 'from', label: words.from, cell: (version) => <><span class="number">{version.effectiveFrom}</span> <span class="soft">({state(version)})</span></> },
          { key: 'where', label: words.about.whereUsed, cell: (version) => (current.get(version.code)?.id === version.id ? whereSaid(places, version.code, day, words) : '') },
        ]} />
      </Panel>
      <Panel title={words.desk.assigned} id="places">
        <Table<PackPlace> caption={words.desk.assigned} captionHidden rows={places} empty={<p class="soft">{words.desk.none}</p>} columns={[
          { key: 'unit', label: words.desk.unit, main: true, cell: (place) => <>{place.unit} <span class="soft small number">{place.unitCode}</span></> },
          { key: 'pack', label: words.desk.pack, cell: (place) => nameOf(place.code) },
          { key: 'from', label: words.from, cell: (place) => <><span class="number">{place.from}</span>{place.from > day && <span class="soft"> ({words.later})</span>}</> },
        ]} />
      </Panel>
      {may && (
        <Panel title={words.desk.assign} id="assign">
          <form method="post" action={packsHref}>
            <ErrorSummary errors={[...problems].map(([name, message]) => ({ name, message }))} />
            <TextField name="unit" label={words.desk.unit} hint={words.desk.unitHint} required width="medium" value={form?.text('unit')} error={problems.get('unit')} />
            <Select name="pack" label={words.desk.pack} required value={form?.text('pack')} error={problems.get('pack')} options={[...codes.map(({ code, pack }) => ({ value: code, label: pack.title[tongue] })), { value: follow, label: words.desk.follow }]} />
            <DateField name="from" label={words.from} required value={form?.text('from') ?? day} min={day} error={problems.get('from')} />
            <Submit>{words.desk.assignButton}</Submit>
          </form>
        </Panel>
      )}
    </Layout>
  )
}
