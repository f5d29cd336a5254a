import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Choice, ErrorSummary, type FormError, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'
import { decideSignInPolicy } from '../acts/decide-sign-in-policy.ts'
import { signInPolicies, signInPolicy, type SignInPolicy } from '../reads/sign-in-policy.ts'

const here = '/desk/administration/sign-in-policy'

/** /desk/administration/sign-in-policy: whether staff need a second step, and when sessions end; in force at once, earlier ones stay listed. */
export const signInPolicyPage = (_: PeopleSite) => routes()
  .get('/', async (c) => c.html(await policy(c)))
  .post('/', async (c) => {
    const form = await readForm(c.req)
    const given = { factor: form.text('factor'), idle: form.text('idle'), days: form.text('days') }
    return orAgain(c, async () => {
      await decideSignInPolicy(c.var.context, { staffSecondFactor: given.factor as SignInPolicy['staffSecondFactor'], staffIdleMinutes: whole(given.idle), sessionDays: whole(given.days) })
      return c.redirect(`${here}?done`, 303)
    }, (problem) => policy(c, problem, given))
  })

const whole = (text: string) => (/^\d{1,4}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : Number.NaN)

async function policy(visit: Visit, problem?: FormError, given?: { factor: string; idle: string; days: string }) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.decide-sign-in-policy'])
  const words = peopleWords(page.locale).policy
  const now = await signInPolicy(context), history = await signInPolicies(context)
  const values = given ?? { factor: now.staffSecondFactor, idle: String(now.staffIdleMinutes), days: String(now.sessionDays) }
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration' }}>
      {visit.req.query('done') !== undefined && !problem && <Notice tone="done" announce><p>{words.done}</p></Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post" action={here}>
        <Choice name="factor" label={words.factor} required value={values.factor} options={(['required', 'offered'] as const).map((value) => ({ value, label: words.factors[value], hint: words.factorHints[value] }))} />
        <TextField name="idle" label={words.idle} hint={words.idleHint} inputmode="numeric" width="short" unit={words.minutes} required value={values.idle} />
        <TextField name="days" label={words.days} hint={words.daysHint} inputmode="numeric" width="short" unit={words.dayUnit} required value={values.days} />
        <Submit>{words.submit}</Submit>
      </form>
      <Panel title={words.history} id="history">
        <Table caption={words.history} captionHidden rows={history} columns={[
          { key: 'from', label: words.from, main: true, cell: ({ from }) => from.getUTCFullYear() <= 2000 ? words.fromStart : <Moment at={from} now={context.now} detail="exact" /> },
          { key: 'factor', label: words.factor, cell: (row) => words.factors[row.staffSecondFactor] },
          { key: 'idle', label: words.idle, cell: (row) => `${row.staffIdleMinutes} ${words.minutes}` },
          { key: 'days', label: words.days, cell: (row) => `${row.sessionDays} ${words.dayUnit}` },
          { key: 'state', label: words.state, cell: (row) => row === history.find(({ from }) => from <= context.now) ? <StateMark tone="active">{words.current}</StateMark> : <StateMark tone="stopped">{words.past}</StateMark> },
        ]} />
      </Panel>
    </Layout>
  )
}
