import { actingsBy, mayUndo, readPersonalData, signedIn } from '#domains/people'
import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { basis } from '../../reads/basis.ts'
import { movesFrom } from '../../rules/state.ts'
import { ownStory } from '../reads/matter-by-code.ts'
import { mattersById } from '../reads/my-matters.ts'
import { intakeWords } from '../words/words.ts'
import { EmergencyBoxes, emergencyIn } from './emergency.tsx'
import { Codes, WhatNext } from './receipt.tsx'

/** A receipt can be printed again for so long after it was written, by whoever wrote it. */
const shownForDays = 7

/** The receipt for somebody who called or came by: for whom, by whom, number and code, and what happens next. */
export const actingReceipt = routes().get('/new/:acting{[0-9a-f-]{36}}', async (c) => {
  const { context, page, settings } = c.var
  const person = signedIn(context), words = intakeWords(page.locale)
  const acting = (await actingsBy(context, person.id, new Date(context.now.getTime() - shownForDays * 86_400_000))).find(({ id }) => id === c.req.param('acting'))
  const matter = acting && (await mattersById(context, [acting.subject])).get(acting.subject)
  if (!acting || !matter) throw new Refusal('people.unknown-acting', 'missing')
  const { name } = await readPersonalData(context, acting.forPerson, { fields: ['name'], purpose: 'act-for-someone', subject: matter.id })
  const [rules, { clocks }, here] = [await basis(context), await ownStory(context, matter.id), await place(context)]
  const canUndo = mayUndo(acting, context.now) && movesFrom(matter.state).includes('undo')
  return c.html(
    <Layout page={page} kind="print" title={words.acting.receiptTitle} lead={words.acting.receiptLead} unlisted back={{ href: '/desk/new', label: words.acting.more }}>
      {c.req.query('done') === 'saved' && <Notice tone="done" title={words.acting.saved} announce />}
      {acting.undoneAt && <Notice tone="warn" title={words.mine.undone} />}
      <EmergencyBoxes emergency={emergencyIn(matter, here?.emergencyPhone ?? '110')} page={page} sent />
      <Codes matter={matter} code={acting.receipt} page={page} baseUrl={settings.baseUrl} />
      <Facts items={[
        { term: words.form.title2, detail: matter.title },
        { term: words.acting.forWhom, detail: name }, { term: words.acting.byWhom, detail: person.name },
        { term: words.acting.channel, detail: words.acting.channels[acting.channel] },
        { term: words.acting.at, detail: <Moment at={acting.at} now={context.now} locale={page.locale} timezone={rules.days.timezone} detail="exact" /> },
      ]} />
      {!acting.undoneAt && <Panel title={words.sent.next} id="next"><WhatNext matter={matter} clocks={clocks} rules={rules} page={page} now={context.now} /></Panel>}
      {canUndo && (
        <form method="post" action="/desk/new" class="no-print">
          <HiddenFields fields={{ do: 'undo', acting: acting.id }} />
          <p class="soft">{words.acting.undoEffect}</p>
          <Buttons><Submit tone="secondary">{words.acting.undo}</Submit><ButtonLink href="/desk/new" tone="primary">{words.acting.more}</ButtonLink></Buttons>
        </form>)}
    </Layout>)
})
