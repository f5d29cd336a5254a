import { actingsBy, actingsFor, nameOf, signedIn, undoWithin } from '#domains/people'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment, Remaining } from '#ui/time'
import { type Basis, basis } from '../../reads/basis.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { isOpen, movesFrom } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import { undoReport } from '../acts/undo-report.ts'
import { withdrawMatter } from '../acts/withdraw-matter.ts'
import type { OwnMatter } from '../reads/matter-by-code.ts'
import { followedMatters, mattersById, myMatter, myMatters } from '../reads/my-matters.ts'
import { intakeWords } from '../words/words.ts'
import { ActingList } from './acting-list.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** What somebody raised, what they follow, and what they wrote down for others within the hour. */
export const mine = routes()
  .get('/mine', async (c) => {
    const { context, page } = c.var
    const person = signedIn(context), words = intakeWords(page.locale)
    const [raised, followed, rules] = [await myMatters(context, person.id), await followedMatters(context, person.id), await basis(context)]
    const byStaff = new Set((await actingsFor(context, person.id)).map(({ subject }) => subject))
    const actings = (await actingsBy(context, person.id, new Date(context.now.getTime() - undoWithin))).filter(({ act }) => act === 'matters.report')
    const done = c.req.query('done')
    return c.html(
      <Layout page={page} title={words.mine.title} lead={words.mine.lead}>
        {done === 'withdrawn' && <Notice tone="done" title={words.withdraw.done} announce />}
        {done === 'undone' && <Notice tone="done" title={words.acting.undone} announce />}
        <Panel title={words.mine.raised} id="raised">
          {raised.length === 0
            ? <EmptyState title={words.mine.none} action={{ href: '/matters/new', label: words.mine.report }}>{words.mine.noneHint}</EmptyState>
            : <Cards>{raised.map((matter) => <OwnCard matter={matter} rules={rules} page={page} now={context.now} note={byStaff.has(matter.id) ? words.mine.onBehalf : undefined} own />)}</Cards>}
        </Panel>
        {actings.length > 0 && (
          <Panel title={words.mine.forOthers} id="for-others">
            <ActingList actings={actings} matters={await mattersById(context, actings.map(({ subject }) => subject))} names={await nameOf(context, actings.map(({ forPerson }) => forPerson))} page={page} now={context.now} timezone={rules.days.timezone} action="/matters/mine" />
          </Panel>)}
        <Panel title={words.mine.followed} id="followed">
          {followed.length === 0
            ? <p>{words.mine.noFollowed} <a href="/matters">{words.mine.search}</a></p>
            : <Cards>{followed.map((matter) => <OwnCard matter={matter} rules={rules} page={page} now={context.now} />)}</Cards>}
        </Panel>
        {raised.length > 0 && <Buttons><ButtonLink href="/matters/new" tone="primary">{words.mine.report}</ButtonLink></Buttons>}
      </Layout>)
  })
  .post('/mine', async (c) => {
    const acting = (await readForm(c.req)).text('acting')
    if (!isKey(acting)) throw new Refusal('people.unknown-acting', 'missing')
    await undoReport(c.var.context, acting)
    return c.redirect('/matters/mine?done=undone#for-others', 303)
  })
  .get('/mine/:number{[0-9]+}/withdraw', async (c) => {
    const { context, page } = c.var
    const words = intakeWords(page.locale), matter = await myMatter(context, signedIn(context).id, c.req.param('number'))
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    return c.html(
      <Layout page={page} title={`${words.withdraw.title} · ${matter.title}`} heading={words.withdraw.title} lead={<>{matter.title} <span class="code">{matter.number}</span></>} back={{ href: '/matters/mine', label: words.withdraw.keep }}>
        {movesFrom(matter.state).includes('withdraw') ? <WithdrawForm page={page} action={`/matters/mine/${matter.number}/withdraw`} fields={{ version: matter.version }} /> : <Notice tone="info" title={words.withdraw.ended} />}
      </Layout>)
  })
  .post('/mine/:number{[0-9]+}/withdraw', async (c) => {
    const { context } = c.var
    const form = await readForm(c.req), matter = await myMatter(context, signedIn(context).id, c.req.param('number'))
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    const version = Number(form.text('version'))
    await withdrawMatter(context, matter.id, Number.isInteger(version) ? version : -1, form.text('reason'))
    return c.redirect('/matters/mine?done=withdrawn', 303)
  })

function OwnCard({ matter, rules, page, now, note, own = false }: { matter: OwnMatter; rules: Basis; page: Page; now: Date; note?: string | undefined; own?: boolean }) {
  const room = matterWords(page.locale), words = intakeWords(page.locale), timezone = rules.days.timezone
  const moves = movesFrom(matter.state), isHidden = matter.confidential || matter.publicity === 'confidential'
  return (
    <Card
      title={own ? matter.title : matter.public_title} href={`/matters/${matter.number}`}
      state={<><StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark>{isOpen(matter.state) && matter.due_at && <> <Remaining due={matter.due_at} now={now} locale={page.locale} timezone={timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, now, rules.days)} /></>}</>}
      meta={<><span class="code">{matter.number}</span> · {matter.unit_name ?? room.place.unknown} · <Moment at={matter.reported_at} now={now} locale={page.locale} timezone={timezone} />{note && <> · {note}</>}{own && isHidden && <> · {words.mine.hidden}</>}</>}
      actions={own && (moves.includes('confirm') || moves.includes('withdraw')) ? <>{moves.includes('confirm') && <ButtonLink tone="primary" href={`/matters/${matter.number}/confirm`}>{words.mine.ask}</ButtonLink>}{moves.includes('withdraw') && <ButtonLink tone="quiet" href={`/matters/mine/${matter.number}/withdraw`}>{words.withdraw.title}<span class="for-ears"> {matter.title}</span></ButtonLink>}</> : undefined}
    >
      {room.stateSentences[matter.state]} {matter.lead_name}
    </Card>
  )
}
