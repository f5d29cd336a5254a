import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import type { PurposeCode } from '../../rules/purposes.ts'
import { peopleWords } from '../../words/words.ts'
import { readings, readingsPerPage } from '../reads/readings.ts'

/** /desk/audit/readings: who of the staff opened whose personal data, what for and why. */
export const readingsPage = (_: PeopleSite) => routes().get('/', async (c) => {
  const { context, page } = c.var
  requirePermission(context, peoplePermissions['people.audit'])
  const all = peopleWords(page.locale), words = all.audit
  const number = Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1)
  const rows = await readings(context, number)
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={words.lead}>
      <Table caption={words.title} captionHidden rows={rows.slice(0, readingsPerPage)} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>} columns={[
        { key: 'when', label: all.whoLooked.when, main: true, cell: ({ at }) => <Moment at={at} now={context.now} detail="exact" /> },
        { key: 'who', label: all.whoLooked.who, cell: (row) => [row.organisation, row.role && all.roles[row.role], row.reader].filter(Boolean).join(' · ') },
        { key: 'whose', label: words.whose, cell: (row) => <a href={`/desk/audit/people/${row.personId}`}>{row.person}<span class="for-ears"> {row.personId.slice(-6)}</span></a> },
        { key: 'what', label: all.me.field, cell: ({ fields }) => fields.map((field) => all.fields[field] ?? field).join(page.locale === 'en' ? ', ' : '、') },
        { key: 'why', label: all.whoLooked.why, cell: (row) => <>{all.purposes[row.purpose as PurposeCode] ?? row.purpose}{row.reason !== null && <div>{row.reason}</div>}</> },
      ]} />
      <div class="buttons">
        {number > 1 && <ButtonLink href={`/desk/audit/readings?page=${number - 1}`}>{'‹'} {number - 1}</ButtonLink>}
        {rows.length > readingsPerPage && <ButtonLink href={`/desk/audit/readings?page=${number + 1}`}>{number + 1} {'›'}</ButtonLink>}
      </div>
    </Layout>,
  )
})
