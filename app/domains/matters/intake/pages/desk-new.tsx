import { actingsBy, channels, nameOf, readName, readPhone, requirePermission, signedIn, undoWithin } from '#domains/people'
import { place } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { ReportRefused } from '../../acts/report-matter.ts'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { reportForSomeone } from '../acts/report-for-someone.ts'
import { undoReport } from '../acts/undo-report.ts'
import { draftCheck } from '../reads/draft-check.ts'
import { mattersById } from '../reads/my-matters.ts'
import { nearMatters, type NearMatter } from '../reads/near-matters.ts'
import { communities } from '../reads/where-choices.ts'
import type { FormProblem } from '../rules/form-problem.ts'
import { intakeWords } from '../words/words.ts'
import { ActingForm } from './acting-form.tsx'
import { ActingList } from './acting-list.tsx'
import { type Draft, emptyDraft, readDraft, reportOf, titleOf } from './draft.ts'
import { EmergencyBoxes, emergencyIn } from './emergency.tsx'
import type { Surroundings } from './step-page.tsx'

/** Staff write down what somebody told them. The same fields as the residents' form, with channel (phone, visit, counter), name and phone. */
export const deskNew = routes()
  .get('/new', async (c) => {
    requirePermission(c.var.context, matterPermissions['matters.report-for-someone'])
    return c.html(await deskNewPage(c.var, emptyDraft(), { channel: 'phone', done: c.req.query('done') }))
  })
  .post('/new', async (c) => {
    const { context } = c.var
    requirePermission(context, matterPermissions['matters.report-for-someone'])
    const form = await readForm(c.req, { files: true })
    if (form.text('do') === 'undo') {
      const acting = form.text('acting')
      if (!isKey(acting)) throw new Refusal('people.unknown-acting', 'missing')
      await undoReport(context, acting)
      return c.redirect('/desk/new?done=undone', 303)
    }
    const { draft, problems: unreadable } = await readDraft(context, form, c.req.header('idempotency-key'))
    const channel = channels.find((known) => known === form.text('channel')) ?? 'phone'
    const report = reportOf({ ...draft, anonymous: false }, `person:${signedIn(context).id}`)
    const check = await draftCheck(context, { ...report, channel })
    const name: FormProblem[] = readName(draft.name) === undefined ? [{ field: 'name', problem: draft.name === '' ? 'missing' : 'not-a-name' }] : []
    const phone: FormProblem[] = draft.phone !== '' && readPhone(draft.phone) === undefined ? [{ field: 'phone', problem: 'not-a-phone' }] : []
    const problems = [...name, ...phone, ...unreadable.filter(({ field }) => field !== 'name' && field !== 'phone'), ...check.problems]
    if (problems.length > 0) return c.html(await deskNewPage(c.var, draft, { channel, problems }), 422)
    const near = form.text('looked') === '1' ? [] : await nearMatters(context, { title: titleOf(draft), text: draft.text, where: draft.words, categoryCode: draft.category, unitId: check.placed?.id, point: draft.point })
    if (near.length > 0) return c.html(await deskNewPage(c.var, draft, { channel, near }))
    try {
      const { actingId } = await reportForSomeone(context, report, { contact: draft, channel })
      return c.redirect(`/desk/new/${actingId}?done=saved`, 303)
    } catch (error) {
      if (!(error instanceof ReportRefused)) throw error
      return c.html(await deskNewPage(c.var, draft, { channel, problems: error.problems }), 422)
    }
  })

async function deskNewPage({ context, page }: Surroundings, draft: Draft, { channel, problems = [], near = [], done }: { channel: string; problems?: readonly FormProblem[]; near?: readonly NearMatter[]; done?: string | undefined }) {
  const words = intakeWords(page.locale), rules = await basis(context), person = signedIn(context)
  const actings = (await actingsBy(context, person.id, new Date(context.now.getTime() - undoWithin))).filter(({ act }) => act === 'matters.report')
  const emergency = emergencyIn({ title: titleOf(draft), text: draft.text }, (await place(context))?.emergencyPhone ?? '110')
  const check = await draftCheck(context, { ...reportOf(draft, ''), channel: 'phone' })
  return (
    <Layout page={page} kind="desk" title={words.acting.title} lead={words.acting.lead}>
      {done === 'undone' && <Notice tone="done" title={words.acting.undone} announce />}
      <EmergencyBoxes emergency={emergency} page={page} />
      <ActingForm page={page} draft={draft} channel={channel} problems={problems} near={near} rules={rules} communities={await communities(context)} category={check.category} now={context.now} />
      {actings.length > 0 && (
        <Panel title={words.acting.recent} id="recent">
          <ActingList actings={actings} matters={await mattersById(context, actings.map(({ subject }) => subject))} names={await nameOf(context, actings.map(({ forPerson }) => forPerson))} page={page} now={context.now} timezone={rules.days.timezone} action="/desk/new" receiptHref={(acting) => `/desk/new/${acting.id}`} />
        </Panel>)}
    </Layout>)
}
