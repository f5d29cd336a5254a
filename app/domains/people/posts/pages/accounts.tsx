import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, ErrorSummary, type FormError, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peopleWords } from '../../words/words.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { invite } from '../acts/invite.ts'
import { type Account, accounts, accountsPerPage } from '../reads/accounts.ts'

/** /desk/administration/people: accounts with their posts, names masked. */
export const accountsPage = (_: PeopleSite) => routes().get('/', async (c) => {
  const { context, page } = c.var
  requirePermission(context, peoplePermissions['people.see-accounts'])
  const all = peopleWords(page.locale), words = all.accounts
  const asked = (c.req.query('q') ?? '').trim(), number = Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1)
  const found = await accounts(context, { asked, page: number })
  const address = (to: number) => `/desk/administration/people?${new URLSearchParams({ ...(asked === '' ? {} : { q: asked }), page: String(to) })}`
  return c.html(
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} aside={<ButtonLink href="/desk/administration/people/new" tone="primary">{words.add}</ButtonLink>}>
      <form method="get" role="search">
        <TextField name="q" label={words.search} hint={words.searchHint} value={asked} width="medium" unmarked />
        <div class="buttons"><Submit tone="secondary">{words.find}</Submit><ButtonLink href="/desk/administration/organisations" tone="quiet">{words.organisations}</ButtonLink></div>
      </form>
      <Table caption={words.everyone} rows={found.slice(0, accountsPerPage)} rowHref={({ id }) => `/desk/administration/people/${id}`} empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>} columns={[
        { key: 'name', label: words.name, main: true, cell: (one) => <a href={`/desk/administration/people/${one.id}`}>{one.maskedName}<span class="for-ears"> {one.id.slice(-6)}</span></a> },
        { key: 'posts', label: words.posts, cell: (one) => one.posts.length === 0 ? <span class="soft">-</span> : one.posts.map((post) => <div>{[all.roles[post.role], post.organisation, post.unit].filter(Boolean).join(' · ')}</div>) },
        { key: 'state', label: words.state, cell: (one) => <AccountState account={one} locale={page.locale} /> },
        { key: 'since', label: words.since, cell: (one) => <Moment at={one.createdAt} now={context.now} detail="day" /> },
      ]} />
      <div class="buttons">
        {number > 1 && <ButtonLink href={address(number - 1)}>{'‹'} {number - 1}</ButtonLink>}
        {found.length > accountsPerPage && <ButtonLink href={address(number + 1)}>{number + 1} {'›'}</ButtonLink>}
      </div>
    </Layout>,
  )
})

/** /desk/administration/people/new: opens an account and tells its holder. */
export const newAccountPage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => {
    requirePermission(c.var.context, peoplePermissions['people.open-account'])
    return c.html(<NewAccount visit={c} given={{ name: '', phone: '', mail: '' }} />)
  })
  .post('/', async (c) => {
    const form = await readForm(c.req)
    const given = { name: form.text('name'), phone: form.text('phone'), mail: form.text('mail') }
    return orAgain(c, async () => {
      const { personId, told, known } = await invite(auth, c.var.context, given)
      return c.redirect(`/desk/administration/people/${personId}?done=${known ? 'known' : told ? 'added' : 'added-silently'}`, 303)
    }, (problem) => <NewAccount visit={c} given={given} problem={problem} />)
  })

function AccountState({ account, locale }: { account: Account; locale: 'zh-CN' | 'en' }) {
  const words = peopleWords(locale).accounts
  if (account.closedAt) return <StateMark tone="stopped">{words.closed}</StateMark>
  return account.hasAccount ? <StateMark tone="done">{words.open}</StateMark> : <StateMark tone="new">{words.walkIn}</StateMark>
}

function NewAccount({ visit, given, problem }: { visit: Visit; given: { name: string; phone: string; mail: string }; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).accounts
  const at = (name: string) => (problem?.name === name ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.addTitle} lead={words.addLead} back={{ href: '/desk/administration/people' }}>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post">
        <TextField name="name" label={words.name} required maxlength={50} width="medium" value={given.name} error={at('name')} />
        <TextField name="phone" label={words.phone} type="tel" width="medium" value={given.phone} error={at('phone')} />
        <TextField name="mail" label={words.mail} type="email" width="medium" value={given.mail} error={at('mail')} />
        <Submit>{words.invite}</Submit>
      </form>
    </Layout>
  )
}
