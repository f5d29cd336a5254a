import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { ButtonLink, Buttons, ErrorSummary, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { basis } from '../../reads/basis.ts'
import { movesFrom } from '../../rules/state.ts'
import { tryCode } from '../acts/try-code.ts'
import { withdrawWithCode } from '../acts/withdraw-with-code.ts'
import { matterByCode, ownStory } from '../reads/matter-by-code.ts'
import { intakeWords } from '../words/words.ts'
import { OwnStory } from './own-story.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** Following without an account: number and code show the whole story and what its reporter may do. */
export const follow = routes()
  .get('/follow', async (c) => {
    const { context, page } = c.var
    const words = intakeWords(page.locale), number = (c.req.query('number') ?? '').slice(0, 40), code = (c.req.query('code') ?? '').slice(0, 60)
    if (number === '' && code === '') return c.html(<AskForCode page={page} number="" code="" wrong={false} />)
    const matter = await tryCode(context, c.var.address, code, () => matterByCode(context, number, code))
    // A wrong number and a wrong code are answered alike.
    if (!matter) return c.html(<AskForCode page={page} number={number} code={code} wrong />, 404)
    const [story, rules] = [await ownStory(context, matter.id), await basis(context)]
    const typed = code.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
    const moves = movesFrom(matter.state)
    return c.html(
      <Layout page={page} title={matter.title} lead={<>{words.follow.number} <span class="code">{matter.number}</span></>} unlisted back={{ href: '/matters/follow', label: words.follow.another }}>
        {c.req.query('done') === 'withdrawn' && <Notice tone="done" title={words.withdraw.done} announce />}
        {moves.includes('confirm') && <Buttons><ButtonLink tone="primary" href={`/matters/${matter.number}/confirm?code=${typed}`}>{words.follow.confirm}</ButtonLink></Buttons>}
        <OwnStory page={page} now={context.now} matter={matter} {...story} rules={rules} />
        {moves.includes('withdraw') && <Panel title={words.follow.actions} id="withdraw"><details><summary>{words.withdraw.link}</summary><WithdrawForm page={page} action="/matters/follow" fields={{ number: matter.number, code: typed, version: matter.version }} /></details></Panel>}
      </Layout>)
  })
  .post('/follow', async (c) => {
    const form = await readForm(c.req)
    const [number, code, version] = [form.text('number'), form.text('code'), Number(form.text('version'))]
    const known = await tryCode(c.var.context, c.var.address, code, () => matterByCode(c.var.context, number, code))
    if (!known || !Number.isInteger(version)) throw new Refusal('matters.unknown', 'missing')
    await withdrawWithCode(c.var.context, { number, code, version, reason: form.text('reason') })
    return c.redirect(`/matters/follow?${new URLSearchParams({ number, code, done: 'withdrawn' })}`, 303)
  })

function AskForCode({ page, number, code, wrong }: { page: Page; number: string; code: string; wrong: boolean }) {
  const words = intakeWords(page.locale).follow
  return (
    <Layout page={page} title={words.title} lead={words.lead} unlisted>
      <form method="get" action="/matters/follow" class="form">
        <ErrorSummary errors={wrong ? [{ name: 'number', message: words.wrong }] : []} kept={false} title={wrong ? words.wrong : undefined} />
        <TextField name="number" label={words.number} hint={words.numberHint} value={number} inputmode="numeric" width="medium" maxlength={40} required unmarked />
        <TextField name="code" label={words.code} hint={words.codeHint} value={code} autocomplete="off" width="medium" maxlength={60} required unmarked />
        <Buttons><Submit>{words.show}</Submit></Buttons>
      </form>
      <p class="soft">{words.lost}</p>
      <p>{page.reader ? <a href="/matters/mine">{words.mine}</a> : <a href="/sign-in?return=/matters/mine">{words.signedIn}</a>}</p>
    </Layout>
  )
}
