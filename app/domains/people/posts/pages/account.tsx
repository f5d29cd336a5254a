import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { place } from '#domains/territory'
import { Moves } from '#ui/desk'
import { DateField, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { readPersonalData } from '../../acts/read-personal-data.ts'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { organisations } from '../../reads/organisations.ts'
import { spokenPhone } from '../../rules/mask-name.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { postRoles, type Role } from '../../rules/roles.ts'
import { startOfDay } from '../../rules/start-of-day.ts'
import { peopleWords } from '../../words/words.ts'
import { appoint } from '../acts/appoint.ts'
import { closeAccount, reopenAccount } from '../acts/close-account.ts'
import { resetSignIn } from '../acts/reset-sign-in.ts'
import { endPost } from '../acts/end-post.ts'
import { accountState } from '../reads/account.ts'
import { unitGiven } from './unit-given.ts'

/** /desk/administration/people/:id: contact (the opening is recorded), terms of posts, and closing. */
export const accountPage = ({ auth }: PeopleSite) => routes()
  .get('/', async (c) => c.html(await account(c, c.req.param('id' as never))))
  .post('/', async (c) => {
    const id: string = c.req.param('id' as never), form = await readForm(c.req), { context } = c.var
    const back = (done: string) => c.redirect(`/desk/administration/people/${id}?done=${done}`, 303)
    const given = Object.fromEntries(form.entries)
    return orAgain(c, async () => {
      switch (form.text('do')) {
        case 'end-post': await endPost(context, form.text('post')); return back('ended')
        case 'close': await closeAccount(context, id); return back('closed')
        case 'reset': await resetSignIn(auth, context, id); return back('reset')
        case 'reopen': await reopenAccount(context, id); return back('reopened')
        default: {
          const timezone = (await place(context).catch(() => undefined))?.timezone ?? 'Asia/Shanghai'
          const unit = await unitGiven(context, form.text('unit'))
          const from = form.text('from'), until = form.text('until')
          const startsAt = from === '' ? context.now : startOfDay(from, timezone), endsAt = until === '' ? null : startOfDay(until, timezone, 1)
          if (startsAt === undefined || endsAt === undefined) throw new Refusal('people.wrong-term', 'invalid')
          await appoint(context, { personId: id, role: form.text('role') as Role, unitId: unit?.id ?? null, organisationId: form.text('organisation') || null, startsAt, endsAt })
          return back('appointed')
        }
      }
    }, (problem) => account(c, id, problem, given))
  })

async function account(visit: Visit, id: string, problem?: FormError, given: Readonly<Record<string, string>> = {}) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.see-accounts'])
  const state = await accountState(context, id)
  if (!state) throw new Refusal('people.unknown-person', 'missing')
  const data = await readPersonalData(context, id, { fields: ['name', 'phone', 'mail'], purpose: 'account-administration', subject: id })
  const all = peopleWords(page.locale), words = all.account
  const choices = await organisations(context)
  const done = ({ added: all.accounts.added, 'added-silently': all.accounts.addedSilently, known: all.accounts.known, ended: words.endedNow, closed: words.closed, reopened: words.reopened, reset: words.resetDone, appointed: words.appointed } as Record<string, string>)[visit.req.query('done') ?? '']
  const at = (name: string) => (problem?.name === name ? problem.message : undefined)
  const own = context.actor?.id === id
  const standing = (post: { startsAt: Date; endsAt: Date | null }) => post.startsAt > context.now ? 'ahead' : post.endsAt !== null && post.endsAt <= context.now ? 'past' : 'current'
  return (
    <Layout page={page} kind="desk" title={data.name} back={{ href: '/desk/administration/people', label: all.accounts.title }}>
      {done !== undefined && problem === undefined && <Notice tone={visit.req.query('done') === 'known' ? 'warn' : 'done'} announce><p>{done}</p>{visit.req.query('done') === 'known' && !own && !state.closedAt && <p><a href="#appoint">{words.appoint}</a></p>}</Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <Facts items={[
        { term: all.accounts.state, detail: state.closedAt ? <StateMark tone="stopped">{all.accounts.closed}</StateMark> : state.hasAccount ? <StateMark tone="done">{all.accounts.open}</StateMark> : <StateMark tone="new">{all.accounts.walkIn}</StateMark> },
        { term: all.accounts.phone, detail: data.phone === null ? undefined : spokenPhone(data.phone) }, { term: all.accounts.mail, detail: data.mail },
      ]} />
      {!own && <p class="soft">{words.readNote}</p>}
      <Panel title={words.posts} id="posts">
        <Table caption={words.posts} captionHidden rows={state.posts} empty={<p class="soft">{words.noPosts}</p>} columns={[
          { key: 'role', label: words.role, main: true, cell: (post) => all.roles[post.role] },
          { key: 'where', label: words.organisation, cell: (post) => [post.organisation, post.unit].filter(Boolean).join(' · ') || '-' },
          { key: 'from', label: words.from, cell: (post) => <Moment at={post.startsAt} now={context.now} detail="day" /> },
          { key: 'until', label: words.until, cell: (post) => post.endsAt ? <Moment at={post.endsAt} now={context.now} detail="day" /> : all.me.open },
          { key: 'state', label: all.accounts.state, cell: (post) => ({ current: <StateMark tone="active">{words.current}</StateMark>, ahead: <StateMark tone="new">{words.ahead}</StateMark>, past: <StateMark tone="stopped">{words.past}</StateMark> })[standing(post)] },
          { key: 'end', label: words.endPost, quiet: true, cell: (post) => standing(post) === 'past' ? '' : <form method="post"><HiddenFields fields={{ do: 'end-post', post: post.id }} /><Submit tone="quiet">{words.endPost}<span class="for-ears"> {all.roles[post.role]}</span></Submit></form> },
        ]} />
      </Panel>
      {!own && !state.closedAt && (
        <Panel title={words.appoint} id="appoint">
          <form method="post">
            <HiddenFields fields={{ do: 'appoint' }} />
            <Select name="role" label={words.role} required value={given.role} options={postRoles.map((role) => ({ value: role, label: all.roles[role] }))} error={at('role')} />
            <TextField name="unit" label={words.unit} hint={words.unitHint} width="medium" value={given.unit} error={at('unit')} />
            <Select name="organisation" label={words.organisation} value={given.organisation} options={choices.map(({ id: value, name }) => ({ value, label: name }))} error={at('organisation')} />
            <DateField name="from" label={words.from} value={given.from} />
            <DateField name="until" label={words.until} hint={words.untilHint} value={given.until} error={at('until')} />
            <Submit>{words.appoint}</Submit>
          </form>
        </Panel>
      )}
      {!own && <Panel title={all.accounts.state}><Moves label={all.accounts.state} moves={state.closedAt
        ? [{ label: words.reopen, effect: words.reopenEffect, action: `/desk/administration/people/${id}`, fields: { do: 'reopen' } }]
        : [
          ...(state.hasAccount ? [{ label: words.reset, effect: words.resetEffect, action: `/desk/administration/people/${id}`, fields: { do: 'reset' } }] : []),
          { label: words.close, effect: words.closeEffect, action: `/desk/administration/people/${id}`, fields: { do: 'close' }, tone: 'danger' },
        ]} /></Panel>}
    </Layout>
  )
}
