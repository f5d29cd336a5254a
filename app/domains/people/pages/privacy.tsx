import { routes } from '#platform/http'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { retentionNow } from '../my-data/reads/retention.ts'
import { fieldPurposes, type PurposeCode, purposes } from '../rules/purposes.ts'
import { signInPolicy } from '../sign-in/reads/sign-in-policy.ts'
import { peopleWords } from '../words/words.ts'
import type { PeopleSite } from './people-site.ts'

/** /about/privacy: every field with purpose, ground and keeping time; the keeping times with their sources; rights; what is never done. */
export const privacyPage = ({ fields }: PeopleSite) => routes().get('/', async (c) => {
  const { context, page } = c.var
  const all = peopleWords(page.locale), words = all.privacy
  const [retention, policy, others] = await Promise.all([retentionNow(context), signInPolicy(context), fields?.(context) ?? []])
  const kept = (category: string) => all.months(retention.find((one) => one.category === category)?.months ?? null)
  const rows = [
    ...fieldPurposes.map(({ field, purposes, category }) => ({ label: all.fields[field] ?? field, purposes: purposes as readonly PurposeCode[], kept: kept(category) })),
    ...others,
  ]
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} wide>
      <Facts items={[{ term: words.who, detail: page.place.name }, page.phone !== undefined && { term: words.phone, detail: page.phone }]} />
      <Panel title={words.fields}>
        <Table caption={words.fields} captionHidden rows={rows} columns={[
          { key: 'field', label: all.me.field, main: true, cell: ({ label }) => label },
          { key: 'purpose', label: all.me.purpose, cell: (row) => row.purposes.map((purpose) => <div>{all.purposes[purpose]}</div>) },
          { key: 'basis', label: all.me.basis, cell: (row) => [...new Set(row.purposes.map((purpose) => all.bases[purposes[purpose]]))].map((basis) => <div>{basis}</div>) },
          { key: 'kept', label: all.me.kept, cell: (row) => row.kept },
        ]} />
      </Panel>
      <Panel title={words.retention}>
        <Table caption={words.retention} captionHidden rows={retention} columns={[
          { key: 'category', label: words.category, main: true, cell: ({ category }) => all.categories[category] ?? category },
          { key: 'months', label: words.months, cell: ({ months }) => all.months(months) },
          { key: 'from', label: words.from, cell: ({ source }) => all.sources[source] ?? source },
        ]} />
      </Panel>
      <Panel title={words.rights}><ul>{words.rightsItems.map((item) => <li>{item}</li>)}</ul></Panel>
      <Panel title={words.never}><ul>{words.neverItems.map((item) => <li>{item}</li>)}</ul><p class="soft">{words.second[policy.staffSecondFactor]}</p></Panel>
    </Layout>,
  )
})
