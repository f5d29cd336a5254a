import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'
import { walkInsNamed } from '../reads/walk-ins.ts'

/** /desk/administration/walk-ins: finds somebody without an account by what they say at the counter. Name and phone are posted, so that no address holds them. */
export const walkInsPage = (_: PeopleSite) => routes()
  .get('/', async (c) => c.html(await find(c)))
  .post('/', async (c) => {
    const form = await readForm(c.req)
    return c.html(await find(c, { name: form.text('name'), mark: form.text('mark') }))
  })

async function find(visit: Visit, asked?: { name: string; mark: string }) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.serve-at-counter'])
  const words = peopleWords(page.locale).counter
  const found = asked && await walkInsNamed(context, asked)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration' }}>
      {visit.req.query('done') === 'erased' && !asked && <Notice tone="done" announce><p>{words.erased}</p></Notice>}
      <form method="post" action="/desk/administration/walk-ins" autocomplete="off">
        <TextField name="name" label={words.name} required maxlength={50} width="medium" value={asked?.name} />
        <TextField name="mark" label={words.mark} hint={words.markHint} required maxlength={40} width="medium" value={asked?.mark} />
        <Submit>{words.find}</Submit>
      </form>
      {found && (found.length === 0 ? <EmptyState title={words.none}>{words.noneNote}</EmptyState> : (
        <Panel title={words.found(found.length)} id="found">
          <Table caption={words.found(found.length)} captionHidden rows={found} rowHref={({ id }) => `/desk/administration/walk-ins/${id}`} columns={[
            { key: 'name', label: words.name, main: true, cell: (one) => <a href={`/desk/administration/walk-ins/${one.id}`}>{one.maskedName}<span class="for-ears"> {one.id.slice(-6)}</span></a> },
            { key: 'phone', label: words.phone, cell: ({ maskedPhone }) => maskedPhone ?? '-' },
            { key: 'by', label: words.by, cell: ({ by }) => words.byWhom[by] },
            { key: 'since', label: words.since, cell: ({ since }) => <Moment at={since} now={context.now} detail="day" /> },
          ]} />
        </Panel>
      ))}
    </Layout>
  )
}
