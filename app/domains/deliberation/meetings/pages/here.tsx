import { routes } from '#platform/http'
import { readForm } from '#platform/form'
import type { Context } from '#platform/context'
import { ButtonLink, Buttons, Checks, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import { signInMyself } from '../acts/sign-in.ts'
import { attendingOf, inviteesOf } from '../reads/invitees.ts'
import { meetingsWords } from '../words/words.ts'
import { publicMeeting } from './meeting.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

/** Sign-in at the door: the code on the screen or the sheet leads here. */
export const herePage = routes()
  .get('/meetings/:id{[0-9a-f-]{36}}/here', async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { code: c.req.query('code') ?? '' })))
  .post('/meetings/:id{[0-9a-f-]{36}}/here', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), code = form.has('online') ? '' : form.text('code'), partyClass = form.text('class')
    const problem = await tried(page.locale, () => signInMyself(context, id, { code, partyClass }))
    return problem ? c.html(await view(context, page, id, { code, partyClass, problem }), problem.status) : c.redirect(`/meetings/${id}/here`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: { readonly code: string; readonly partyClass?: string; readonly problem?: Tried }) {
  const meeting = await publicMeeting(context, id), words = meetingsWords(page.locale).pages
  const mine = context.actor ? (await attendingOf(context, id)).find(({ personId }) => personId === context.actor?.id) : undefined
  const invited = context.actor ? (await inviteesOf(context, id)).find(({ personId }) => personId === context.actor?.id) : undefined
  return (
    <Layout page={page} title={words.checkIn} lead={meeting.title} back={{ href: `/meetings/${id}`, label: meeting.title }} unlisted>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {mine ? (
        <>
          <Notice tone="done" title={mine.way === 'online' ? words.checkedInOnline : words.checkedIn} announce />
          <Buttons><ButtonLink tone="primary" href={`/meetings/${id}/live`}>{words.liveLink}</ButtonLink></Buttons>
        </>
      ) : !context.actor ? (
        <>
          <p>{words.signInToCheckIn}</p>
          <Buttons><ButtonLink tone="primary" href={`/sign-in?return=${encodeURIComponent(`/meetings/${id}/here${shown.code ? `?code=${shown.code}` : ''}`)}`}>{words.signInFirst}</ButtonLink></Buttons>
        </>
      ) : (
        <form class="form" method="post" action={`/meetings/${id}/here`}>
          <p>{words.checkInLead}</p>
          <TextField name="code" label={words.code} hint={words.codeHint} width="medium" autocomplete="off" required={!(invited && meeting.onlineWords !== '')} value={shown.code} error={errorOf(shown.problem, 'code')} />
          {invited && meeting.onlineWords !== '' && <Checks name="online" label={words.online} unmarked options={[{ value: '1', label: words.asOnline }]} />}
          {!invited && <Select name="class" label={words.class} required value={shown.partyClass} error={errorOf(shown.problem, 'class')} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />}
          <Buttons><Submit>{words.checkInSubmit}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}
