import { createHash } from 'node:crypto'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, Checks, ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { claimedThings } from '../../claims/reads/claimed-things.ts'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { consentPurposes } from '../../rules/purposes.ts'
import { returnPath } from '../../rules/return-path.ts'
import { peopleWords } from '../../words/words.ts'
import { actorFromRequest } from '../actor-from-request.ts'
import { join } from '../acts/join.ts'
import { newcomerName } from '../reads/newcomer-name.ts'

/** Digest of the notice as it was shown in this language: kept with the joining, so that what was said can be proved. */
export const noticeDigest = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex')

/** /sign-in/name: the only thing asked of someone new. */
export const namePage = ({ auth, claimed = [] }: PeopleSite) => routes()
  .get('/', async (c) => {
    const { session } = await actorFromRequest(auth, c.req.raw, c.var.context.now)
    const next = returnPath(c.req.query('return'))
    if (!session) return c.redirect('/sign-in', 303)
    if (session.personId !== undefined) return c.redirect(next, 303)
    return c.html(<Name visit={c} next={next} given={{ name: await newcomerName(c.var.context, session.userId), ofAge: false, consents: [] }} />)
  })
  .post('/', async (c) => {
    const form = await readForm(c.req), next = returnPath(form.text('return'))
    const { session } = await actorFromRequest(auth, c.req.raw, c.var.context.now)
    if (!session) return c.redirect('/sign-in', 303)
    const given = { name: form.text('name'), ofAge: form.has('age'), consents: form.all('consents') }
    return orAgain(c, async () => {
      const personId = await join(c.var.context, {
        userId: session.userId, name: given.name, ofAge: given.ofAge, notice: noticeDigest(peopleWords(c.var.page.locale).name.notice),
        consents: consentPurposes.filter((purpose) => given.consents.includes(purpose)),
      })
      const { claims } = await claimedThings(c.var.context, personId, claimed)
      return c.redirect(claims.length === 0 ? next : `/me/claims?return=${encodeURIComponent(next)}`, 303)
    }, (problem) => <Name visit={c} next={next} given={given} problem={problem} />)
  })

function Name({ visit, next, given, problem }: { visit: Visit; next: string; given: { name: string; ofAge: boolean; consents: readonly string[] }; problem?: FormError }) {
  const { page } = visit.var
  const all = peopleWords(page.locale), words = all.name
  return (
    <Layout page={page} title={words.title} lead={words.lead} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post" action="/sign-in/name">
        <HiddenFields fields={{ return: next }} />
        <TextField name="name" label={words.name} hint={words.nameHint} autocomplete="name" required maxlength={50} width="medium" value={given.name} error={problem?.name === 'name' ? problem.message : undefined} />
        <Checks name="age" label={words.ageTitle} hint={words.ageHint} required options={[{ value: '1', label: words.age }]} values={given.ofAge ? ['1'] : []} error={problem?.name === 'age' ? problem.message : undefined} />
        <Checks name="consents" label={words.consents} hint={words.consentsHint} options={consentPurposes.map((purpose) => ({ value: purpose, label: all.purposes[purpose] }))} values={given.consents} />
        <Notice title={words.noticeTitle}>
          <ul>{words.notice.map((line) => <li>{line}</li>)}</ul>
          <p><a href="/about/privacy">{words.noticeMore}</a></p>
        </Notice>
        <Buttons><Submit>{words.submit}</Submit></Buttons>
      </form>
    </Layout>
  )
}
