import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ErrorSummary, type FormError, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { readPersonalData } from '../../acts/read-personal-data.ts'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { accountState } from '../../posts/reads/account.ts'
import { nameOf } from '../../reads/name-of.ts'
import { spokenPhone } from '../../rules/mask-name.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'

/** /desk/audit/people/:id: an auditor opens an original, with a reason that the person will read. */
export const originalPage = (_: PeopleSite) => routes()
  .get('/', async (c) => c.html(await ask(c)))
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, peoplePermissions['people.audit'])
    const id: string = c.req.param('id' as never), reason = (await readForm(c.req)).text('reason').slice(0, 500)
    return orAgain(c, async () => {
      if (!await accountState(context, id)) throw new Refusal('people.unknown-person', 'missing')
      if (reason === '') throw new Refusal('people.reason-needed', 'invalid')
      const data = await readPersonalData(context, id, { fields: ['name', 'phone', 'mail'], purpose: 'oversight', subject: id, reason })
      const all = peopleWords(page.locale)
      return c.html(
        <Layout page={page} kind="desk" title={data.name} back={{ href: '/desk/audit/readings', label: all.audit.title }}>
          <Facts items={[{ term: all.accounts.phone, detail: data.phone === null ? undefined : spokenPhone(data.phone) }, { term: all.accounts.mail, detail: data.mail }]} />
          <p class="soft">{all.account.readNote}</p>
        </Layout>,
      )
    }, (problem) => ask(c, reason, problem))
  })

async function ask(visit: Visit, reason = '', problem?: FormError) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.audit'])
  const id: string = visit.req.param('id' as never)
  if (!await accountState(context, id)) throw new Refusal('people.unknown-person', 'missing')
  const all = peopleWords(page.locale), words = all.audit
  return (
    <Layout page={page} kind="desk" title={words.open((await nameOf(context, [id])).get(id) ?? '**')} lead={words.openLead} back={{ href: '/desk/audit/readings', label: words.title }}>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post">
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} required maxlength={500} rows={3} value={reason} error={problem?.name === 'reason' ? problem.message : undefined} />
        <Submit>{words.submit}</Submit>
      </form>
    </Layout>
  )
}
