import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Buttons, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Sheet } from '#ui/sheet'
import { StateMark } from '#ui/state'
import { dayWords, fullDay } from '../../councils/pages/day-words.ts'
import { type Asking, askingById, publicAskings, publishedCoverage } from '../reads/askings.ts'
import { askingWords } from '../words/words.ts'
import { AskingCard, toneOf } from './asking-card.tsx'
import { CoverageTable, Sums } from './result.tsx'

const path = '/asking/:id{[0-9a-f-]{36}}'

/** An asking as everybody sees it. Refuses `deliberation.unknown-asking` while it is prepared. */
export async function publicAsking(context: Context, id: string): Promise<Asking> {
  const asking = await askingById(context, id)
  if (!asking || asking.state === 'draft') throw new Refusal('deliberation.unknown-asking', 'missing')
  return asking
}

/** What is asked of every household, how it is kept apart, and what came of it. */
export const publicPages = routes()
  .get('/asking', async (c) => {
    const { context, page } = c.var, words = askingWords(page.locale).pages, askings = await publicAskings(context), day = await today(context)
    return c.html(
      <Layout page={page} title={words.title} lead={words.lead} aside={context.actor && <a class="button button-quiet" href="/asking/mine">{words.field.mine}</a>}>
        {askings.length === 0 ? <EmptyState title={words.none} action={{ href: '/topics', label: words.topics }}>{words.noneHint}</EmptyState> : <Cards>{askings.map((asking) => <AskingCard asking={asking} page={page} day={day} />)}</Cards>}
      </Layout>)
  })
  .get(path, async (c) => {
    const { context, page } = c.var, asking = await publicAsking(context, c.req.param('id')), all = askingWords(page.locale), words = all.pages, done = asking.state === 'published' || asking.state === 'erased', day = await today(context)
    return c.html(
      <Layout page={page} title={asking.title} back={{ href: '/asking', label: words.title }} aside={<StateMark tone={toneOf[asking.state]}>{all.states[asking.state]}</StateMark>}>
        {asking.state === 'cancelled' && <Notice tone="warn" title={words.cancelled}><p>{asking.cancelledFor}</p></Notice>}
        {asking.intro !== '' && <p class="words-as-written">{asking.intro}</p>}
        {done && <Panel title={words.result} id="result"><Sums asking={asking} page={page} />{asking.summary !== '' && <><h3>{words.summary}</h3><p class="words-as-written">{asking.summary}</p></>}</Panel>}
        {done && <Panel title={words.coverage} id="coverage"><CoverageTable rows={await publishedCoverage(context, asking.id)} page={page} /></Panel>}
        {asking.state === 'visiting' && (
          <Panel title={words.answer} id="answer">
            <form class="form" method="get" action={`/asking/${asking.id}/answer`}>
              <TextField name="code" label={words.code} hint={words.codeHint} required width="medium" autocomplete="off" />
              <Buttons><Submit>{words.next}</Submit></Buttons>
            </form>
          </Panel>
        )}
        {!done && <Panel title={words.questions} id="questions"><ol>{asking.questions.map((question) => <li>{question.text}<ul>{question.choices.map((choice) => <li>{choice}</li>)}{question.words && <li class="soft">{words.wordsToo}</li>}</ul></li>)}</ol></Panel>}
        {!done && <Panel title={words.how} id="how"><p>{words.howText}</p></Panel>}
        <Panel title={words.secret} id="secret"><p>{words.secretText(asking.retentionDays)}</p>{asking.state === 'erased' ? <p><strong>{words.wasErased}</strong></p> : asking.eraseOn !== null && <p><strong>{words.erased(dayWords(asking.eraseOn, day, page.locale))}</strong></p>}</Panel>
        <Facts items={[{ term: words.topic, detail: <a href={`/topics/${asking.topicId}`}>{asking.topicTitle}</a> }, { term: words.from, detail: dayWords(asking.opensOn, day, page.locale) }, { term: words.to, detail: dayWords(asking.closesOn, day, page.locale) }, { term: words.phone, detail: asking.phone }]} />
        {done && <p><a class="button button-quiet" href={`/asking/${asking.id}/print`}>{words.printed}</a></p>}
      </Layout>)
  })
  .get(`${path}/print`, async (c) => {
    const { context, page } = c.var, asking = await publicAsking(context, c.req.param('id')), words = askingWords(page.locale).pages
    if (asking.state !== 'published' && asking.state !== 'erased') throw new Refusal('deliberation.unknown-asking', 'missing')
    return c.html(
      <Layout page={page} kind="print" title={words.print.result} back={{ href: `/asking/${asking.id}` }}>
        <Sheet title={`${words.print.result}${page.locale === 'en' ? ': ' : '：'}${asking.title}`}>
          <p>{fullDay(asking.opensOn, page.locale)} – {fullDay(asking.closesOn, page.locale)}</p>
          <Sums asking={asking} page={page} />
          {asking.summary !== '' && <><h3>{words.summary}</h3><p>{asking.summary}</p></>}
          <CoverageTable rows={await publishedCoverage(context, asking.id)} page={page} />
          <p>{words.secretText(asking.retentionDays)}</p>
        </Sheet>
      </Layout>)
  })
