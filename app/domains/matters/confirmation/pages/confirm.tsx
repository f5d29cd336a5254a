import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { dayWords } from '../../handling/pages/said-times.ts'
import { localMoment } from '#platform/local-moment'
import { tryCode } from '../../intake/acts/try-code.ts'
import { basis } from '../../reads/basis.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import { confirmMatter, confirmWithCode } from '../acts/confirm-matter.ts'
import { objectToExclusion } from '../acts/object-to-exclusion.ts'
import { reopenMatter, reopenWithCode } from '../acts/reopen-matter.ts'
import { type AskingNow, askingNow } from '../reads/asking-now.ts'
import type { ExclusionReason } from '../rules/exclusion-reasons.ts'
import { confirmationWords } from '../words/words.ts'
import { AnswerFields, type AnswerTyped } from './answer-fields.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

/** Is it solved? For whoever raised it: by the code of the receipt (?code=), or signed in. */
export const confirm = routes()
  .get('/:number{[0-9]+}/confirm', async (c) => {
    const code = c.req.query('code'), number = c.req.param('number')
    const asking = await tryCode(c.var.context, c.var.address, code, () => askingNow(c.var.context, { number, code }))
    if (!asking) return c.html(<WhichPage page={c.var.page} number={number} wrong={code !== undefined && code !== ''} />, code ? 404 : 200)
    return c.html(await confirmPage(c.var, asking, code, { done: c.req.query('done') }))
  })
  .post('/:number{[0-9]+}/confirm', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    const number = c.req.param('number'), code = form.text('code') || undefined, version = Number(form.text('version')), step = form.text('do')
    const typed = { solved: form.text('solved'), satisfaction: form.text('satisfaction'), missing: form.text('missing'), comment: form.text('comment'), reason: form.text('reason'), objection: form.text('objection') }
    const before = await tryCode(context, c.var.address, code, () => askingNow(context, { number, code }))
    if (!before) return c.html(<WhichPage page={page} number={number} wrong />, 404)
    const problem = await tried(page.locale, () => {
      if (step === 'object') return objectToExclusion(context, { number, code }, { objection: typed.objection })
      if (step === 'reopen') return code ? reopenWithCode(context, number, code, version, typed) : reopenMatter(context, before.own.id, version, typed)
      return code ? confirmWithCode(context, number, code, version, typed) : confirmMatter(context, before.own.id, version, typed)
    })
    const query = new URLSearchParams({ ...(code ? { code } : {}), done: step === 'reopen' || step === 'object' ? step : 'answer' })
    if (!problem) return c.redirect(`/matters/${number}/confirm?${query}`, 303)
    const now = await askingNow(context, { number, code }) ?? before
    // Sent twice, or from two devices: the first one counts, and its thanks answer both.
    if (step === 'answer' && problem.status === 409 && now.matter.state !== 'asking' && now.answered) return c.redirect(`/matters/${number}/confirm?${query}`, 303)
    return c.html(await confirmPage(c.var, now, code, { typed, problem }), problem.status)
  })

type Typed = AnswerTyped & { readonly reason?: string; readonly objection?: string }

async function confirmPage({ context, page }: { context: Context; page: Page }, asking: AskingNow, code: string | undefined, { done, typed = {}, problem }: { done?: string | undefined; typed?: Typed; problem?: Tried }) {
  const { own, matter, exclusion } = asking, { days: { timezone } } = await basis(context)
  const words = confirmationWords(page.locale).confirm, all = confirmationWords(page.locale), room = matterWords(page.locale)
  const action = `/matters/${own.number}/confirm`, locale = page.locale
  const hidden = { version: matter.version, code }
  const waits = matter.state === 'asking'
  const src = (id: string) => ({ src: `/files/photo/${id}?small=1${code ? `&code=${encodeURIComponent(code)}` : ''}`, href: `/files/photo/${id}${code ? `?code=${encodeURIComponent(code)}` : ''}` })
  return (
    <Layout page={page} title={waits ? words.title : own.title} unlisted lead={waits ? undefined : room.stateSentences[matter.state]} aside={waits ? undefined : <StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark>}>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={locale} />
      {done === 'answer' && asking.answered && <Notice tone="done" title={words.thanks} announce><p>{matter.state === 'closed' ? words.thanksClosed : words.thanksReview}</p></Notice>}
      {done === 'reopen' && matter.state === 'review' && <Notice tone="done" title={words.reopened} announce />}
      {done === 'object' && <Notice tone="done" title={words.objected} announce />}
      <Facts items={[
        waits && { term: words.raised, detail: own.title }, { term: room.number, detail: <code>{own.number}</code> }, { term: room.where, detail: [own.unit_name, own.place_words].filter(Boolean).join(' · ') },
        { term: words.handledBy, detail: own.lead_name },
        asking.done?.note ? { term: words.theySay, detail: <span class="words-as-written">{asking.done.note}</span> } : undefined,
        asking.checked?.note ? { term: words.checked, detail: <span class="words-as-written">{asking.checked.note}</span> } : undefined,
        !waits && matter.outcome !== null && { term: words.outcome, detail: room.outcomes[matter.outcome] ?? matter.outcome },
        !waits && matter.closed_at !== null && { term: words.closedAt, detail: <Moment at={matter.closed_at} now={context.now} locale={locale} timezone={timezone} detail="exact" /> },
      ]} />
      {asking.photos.length > 0 && <section><h2>{words.photos}</h2><Photos photos={asking.photos.map(({ id }) => src(id))} locale={locale} /></section>}
      {waits && (
        <form method="post" action={action} class="form">
          <HiddenFields fields={{ ...hidden, do: 'answer' }} />
          <AnswerFields locale={locale} typed={typed} problem={problem} />
          <Buttons><Submit>{words.submit}</Submit></Buttons>
        </form>
      )}
      {!waits && !asking.mayReopen && ['closed', 'answered', 'not-accepted'].includes(matter.state) && <><p>{words.reopenLate}</p><Buttons><ButtonLink href="/matters/new">{words.again}</ButtonLink></Buttons></>}
      {!waits && !['closed', 'answered', 'not-accepted'].includes(matter.state) && done === undefined && <Notice tone="info" title={words.notYet}><p>{words.notYetText}</p></Notice>}
      {asking.mayReopen && (
        <Panel title={words.reopen} id="reopen">
          <p>{words.reopenHint(asking.reopenUntil ? dayWords(localMoment(asking.reopenUntil, timezone).slice(0, 10), locale) : '')}</p>
          <form method="post" action={action} class="form">
            <HiddenFields fields={{ ...hidden, do: 'reopen' }} />
            <TextArea name="reason" label={words.reopenReason} hint={words.reopenReasonHint} required rows={3} maxlength={2000} value={typed.reason} error={errorOf(problem, 'reason')} />
            <Buttons><Submit tone="secondary">{words.reopen}</Submit></Buttons>
          </form>
        </Panel>
      )}
      {exclusion && (
        <Panel title={words.excluded} id="excluded">
          <p>{words.excludedText}{all.exclusions.reasons[exclusion.reason as ExclusionReason] ?? exclusion.reason}</p>
          {exclusion.decision !== '' && <p class="words-as-written">{words.decision}{page.locale === 'en' ? ': ' : '：'}{exclusion.decision}</p>}
          {exclusion.appealed_at === null && (
            <form method="post" action={action} class="form">
              <HiddenFields fields={{ ...hidden, do: 'object' }} />
              <TextArea name="objection" label={words.objection} hint={words.objectHint} required rows={3} maxlength={2000} value={typed.objection} error={errorOf(problem, 'objection')} />
              <Submit tone="secondary">{words.object}</Submit>
            </form>
          )}
        </Panel>
      )}
      <p><a href={code ? `/matters/follow?number=${own.number}&code=${encodeURIComponent(code)}` : `/matters/${own.number}`}>{words.followLink}</a></p>
    </Layout>
  )
}

/** Nobody has shown yet that the matter is theirs; the same for one that never was. */
function WhichPage({ page, number, wrong }: { page: Page; number: string; wrong: boolean }) {
  const words = confirmationWords(page.locale).confirm
  return (
    <Layout page={page} title={words.title} lead={words.which} unlisted>
      <ErrorSummary errors={wrong ? [{ name: 'code', message: words.wrong }] : []} kept={false} locale={page.locale} />
      <form method="get" action={`/matters/${number}/confirm`} class="form">
        <TextField name="code" label={words.code} hint={words.whichText} required width="medium" autocomplete="off" error={wrong ? words.wrong : undefined} locale={page.locale} />
        <Buttons><Submit>{words.open}</Submit>{!page.reader && <ButtonLink href={`/sign-in?return=${encodeURIComponent(`/matters/${number}/confirm`)}`}>{words.signIn}</ButtonLink>}</Buttons>
      </form>
    </Layout>
  )
}
