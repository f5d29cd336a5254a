import { nameOf } from '#domains/people'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { type Claim, waitingClaims } from '../reads/claims.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { propertyWords } from '../words/words.ts'
import { estateToRead } from './estate-reach.ts'

/** /desk/property/:estate/claims: who says that a unit is theirs, the oldest first. */
export const deskClaims = routes().get('/:estate{[0-9a-f-]{36}}/claims', async (c) => {
  const { context, page } = c.var, words = propertyWords(page.locale), estate = await estateToRead(context, c.req.param('estate'), propertyPermissions['ballots.verify-ownership'])
  const claims = await waitingClaims(context, [estate.id]), names = await nameOf(context, claims.map(({ personId }) => personId)), done = c.req.query('done')
  return c.html(
    <Layout page={page} kind="desk" title={`${words.claims.title} · ${estate.name}`} lead={words.claims.lead} back={{ href: `/desk/property/${estate.id}`, label: estate.name }}>
      {done === 'verified' && <Notice tone="done" title={words.claims.done} announce />}
      {done === 'refused' && <Notice tone="done" title={words.claims.refusedDone} announce />}
      <Table<Claim> caption={words.claims.title} captionHidden rows={claims} rowHref={({ id }) => `/desk/property/claims/${id}`} empty={<EmptyState title={words.claims.none}>{words.claims.noneText}</EmptyState>} columns={[
        { key: 'unit', label: words.claims.unit, main: true, cell: ({ id, building, label }) => <a href={`/desk/property/claims/${id}`}>{building} {label}</a> },
        { key: 'who', label: words.claims.who, cell: ({ personId }) => names.get(personId) ?? '**' },
        { key: 'proof', label: words.claims.proof, cell: ({ proof }) => words.proofs[proof] },
        { key: 'service', label: words.claims.service, cell: ({ serviceSaid }) => (serviceSaid ? words.service[serviceSaid] : '—') },
        { key: 'at', label: words.claims.at, cell: ({ at }) => <Moment at={at} now={context.now} /> },
      ]} />
    </Layout>)
})
