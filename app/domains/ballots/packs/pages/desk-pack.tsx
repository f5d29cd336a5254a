import { mayDo } from '#domains/people'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Select, Submit } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { packById } from '../reads/frozen-pack.ts'
import { packVersions } from '../reads/packs.ts'
import { packFields } from '../rules/pack-fields.ts'
import { packsPermissions } from '../rules/permissions.ts'
import { packsWords } from '../words/words.ts'
import { packsHref } from './desk-packs.tsx'
import { differs, FieldsTable } from './fields-table.tsx'

/** One version of a pack, alone or beside another field by field. */
export const deskPack = routes().get('/:pack', async (c) => {
  const { context, page } = c.var, words = packsWords(page.locale), tongue = page.locale === 'en' ? 'en' : 'zh'
  requirePermission(context, packsPermissions['ballots.see-packs'])
  const found = await packById(context, c.req.param('pack'))
  if (!found) throw new Refusal('ballots.unknown-pack', 'missing')
  const versions = await packVersions(context), version = versions.find(({ id }) => id === found.id)
  const other = await packById(context, c.req.query('with') ?? '')
  return c.html(
    <Layout page={page} kind="desk" title={found.pack.title[tongue]} back={{ href: packsHref, label: words.desk.back }}
      aside={mayDo(context.actor, packsPermissions['ballots.administer-packs']) ? <ButtonLink href={`${packsHref}/new?from=${found.id}`}>{words.desk.writeFrom(found.id)}</ButtonLink> : undefined}>
      <Facts items={[
        { term: words.code, detail: <span class="number">{found.id}</span> }, { term: words.from, detail: <span class="number">{found.pack.effectiveFrom}</span> },
        { term: words.digest, detail: <code>{version?.digest}</code> },
      ]} />
      <form method="get" class="filter-form">
        <Select name="with" label={words.desk.compare} unmarked value={other?.id} options={versions.filter(({ id }) => id !== found.id).map(({ id, pack }) => ({ value: id, label: `${pack.title[tongue]} (${id})` }))} />
        <Submit tone="secondary">{words.desk.compareButton}</Submit>
      </form>
      {other && <p role="status"><strong>{words.desk.differences(packFields.filter((field) => differs(field, found.pack, other.pack)).length)}</strong></p>}
      <p><a href={`/about/rules/${found.id}.json`}>{words.desk.download}</a></p>
      <FieldsTable pack={found.pack} other={other} locale={page.locale} />
    </Layout>)
})
