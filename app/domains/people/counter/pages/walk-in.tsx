import type { Child } from 'hono/jsx'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { Checks, Choice, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { openThings } from '../../my-data/rules/contributions.ts'
import { ExportedData } from '../../my-data/pages/exported-data.tsx'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { peopleWords } from '../../words/words.ts'
import { correctWalkIn } from '../acts/correct-walk-in.ts'
import { eraseWalkIn } from '../acts/erase-walk-in.ts'
import { exportWalkIn } from '../acts/export-walk-in.ts'
import { walkInById } from '../reads/walk-ins.ts'
import { identityChecks, isIdentityCheck } from '../rules/identity-check.ts'

const list = '/desk/administration/walk-ins'

/** /desk/administration/walk-ins/:id: copy, correction and erasure for somebody without an account. How identity was checked goes with each and into its record. */
export const walkInPage = ({ sources, erasers, journal, roomName, actName }: PeopleSite) => routes()
  .get('/', async (c) => c.html(await walkIn(c)))
  .post('/', async (c) => {
    const form = await readForm(c.req), { context, page } = c.var
    requirePermission(context, peoplePermissions['people.serve-at-counter'])
    const who = { personId: c.req.param('id' as never) as string, checked: form.text('checked') }, what = form.text('do')
    return orAgain(c, async () => {
      switch (what) {
        case 'export': {
          const words = peopleWords(page.locale)
          return c.html(
            <Layout page={page} title={words.counter.copy} lead={<>{words.export.note} {words.counter.notOurs}</>} kind="print" back={{ href: `${list}/${who.personId}` }} unlisted>
              <ExportedData rooms={await exportWalkIn(context, who, sources)} site={{ sources, roomName, actName }} locale={page.locale} now={context.now} />
            </Layout>)
        }
        case 'correct': await correctWalkIn(context, who, { name: form.text('name'), phone: form.text('phone') }); return c.redirect(`${list}/${who.personId}?done=corrected`, 303)
        case 'erase': {
          if (!isIdentityCheck(who.checked)) throw new Refusal('people.identity-unchecked', 'invalid')
          const open = openThings.find((known) => known === form.text('open'))
          if (open === undefined) throw new Refusal('people.open-unsaid', 'invalid')
          if (!form.has('confirm')) throw new Refusal('people.not-confirmed', 'invalid')
          await eraseWalkIn(context, who, { erasers, journal, open })
          return c.redirect(`${list}?done=erased`, 303)
        }
        default: return c.redirect(`${list}/${who.personId}`, 303)
      }
    }, (problem) => walkIn(c, { what, given: Object.fromEntries(form.entries), problem }))
  })

async function walkIn(visit: Visit, again?: { what: string; given: Readonly<Record<string, string>>; problem: FormError }) {
  const { context, page } = visit.var
  requirePermission(context, peoplePermissions['people.serve-at-counter'])
  const found = await walkInById(context, visit.req.param('id' as never))
  if (!found) throw new Refusal('people.unknown-person', 'missing')
  const words = peopleWords(page.locale).counter
  const given = (what: string, name: string) => (again?.what === what ? again.given[name] : undefined)
  const at = (what: string, name: string) => (again?.what === what && again.problem.name === name ? again.problem.message : undefined)
  const problem = again && { ...again.problem, name: again.problem.name === undefined ? undefined : `${again.what}-${again.problem.name}` }
  const Right = ({ what, effect, button, tone, children }: { what: 'export' | 'correct' | 'erase'; effect: string; button: string; tone?: 'danger'; children?: Child }) => (
    <Panel title={button} id={what}>
      <p>{effect}</p>
      <form method="post" action={`${list}/${found.id}`} autocomplete="off">
        <HiddenFields fields={{ do: what }} />
        <Select name="checked" id={`field-${what}-checked`} label={words.checked} required value={given(what, 'checked')} options={identityChecks.map((value) => ({ value, label: words.checks[value] }))} error={at(what, 'checked')} />
        {children}
        <Submit {...(tone && { tone })}>{button}</Submit>
      </form>
    </Panel>
  )
  return (
    <Layout page={page} kind="desk" title={found.maskedName} lead={words.oneLead} back={{ href: list, label: words.title }}>
      {visit.req.query('done') === 'corrected' && !again && <Notice tone="done" announce><p>{words.corrected}</p></Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <Facts items={[{ term: words.phone, detail: found.maskedPhone }, { term: words.by, detail: words.byWhom[found.by] }, { term: words.since, detail: <Moment at={found.since} now={context.now} detail="day" /> }]} />
      <Right what="export" effect={`${words.exportEffect}${page.locale === 'en' ? ' ' : ''}${words.notOurs}`} button={words.export} />
      <Right what="correct" effect={words.correctEffect} button={words.correct}>
        <TextField name="name" id="field-correct-name" label={words.newName} maxlength={50} width="medium" value={given('correct', 'name')} error={at('correct', 'name')} />
        <TextField name="phone" id="field-correct-phone" label={words.newPhone} type="tel" width="medium" value={given('correct', 'phone')} error={at('correct', 'phone')} />
      </Right>
      <Right what="erase" effect={words.eraseEffect} button={words.erase} tone="danger">
        <Choice name="open" id="field-erase-open" label={words.open} hint={words.openHint} required value={given('erase', 'open')} options={openThings.map((value) => ({ value, label: words.openChoices[value] }))} error={at('erase', 'open')} />
        <Checks name="confirm" id="field-erase-confirm" label={words.sure} required options={[{ value: '1', label: words.confirm }]} error={at('erase', 'confirm')} />
      </Right>
    </Layout>
  )
}
