import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { instantOf, localMoment } from '#platform/local-moment'
import type { Context } from '#platform/context'
import { Buttons, DateField, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { changeMeeting } from '../acts/change-meeting.ts'
import { meetingsWords } from '../words/words.ts'
import { DeskFrame, meetingAtDesk } from './desk-frame.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const path = '/desk/meetings/:id{[0-9a-f-]{36}}/change'
const fields = ['title', 'starts', 'place', 'register', 'online', 'phone', 'note', 'move-reason', 'urgent'] as const
type Typed = Readonly<Record<(typeof fields)[number], string>>

/** Changing when, where and how a meeting is held; once it is announced, another time or place moves it. */
export const deskChangePage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'))))
  .post(path, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), typed = Object.fromEntries(fields.map((name) => [name, form.text(name)])) as Typed
    const { timezone } = await meetingAtDesk(context, id)
    let done = ''
    const problem = await tried(page.locale, async () => {
      const startsAt = instantOf(typed.starts, timezone)
      done = await changeMeeting(context, id, { title: typed.title, startsAt, placeWords: typed.place, onlineWords: typed.online, phone: typed.phone, note: typed.note, registerUntil: typed.register, reason: typed['move-reason'], urgentReason: typed.urgent })
    })
    return problem ? c.html(await view(context, page, id, typed, problem), problem.status) : c.redirect(`/desk/meetings/${id}?done=${done}`, 303)
  })

async function view(context: Context, page: Page, id: string, typed?: Typed, problem?: Tried) {
  const at = await meetingAtDesk(context, id), { meeting } = at, words = meetingsWords(page.locale).pages.desk, announced = meeting.state === 'announced' && !meeting.onPaper
  const before: Typed = { title: meeting.title, starts: localMoment(meeting.startsAt, at.timezone), place: meeting.placeWords, register: meeting.registerUntil ?? '', online: meeting.onlineWords, phone: meeting.phone, note: meeting.note, 'move-reason': '', urgent: '' }
  const shown = typed ?? before, error = (name: (typeof fields)[number]) => errorOf(problem, name)
  if (!at.mayCall || (meeting.state !== 'draft' && meeting.state !== 'announced')) return <DeskFrame at={at} page={page} title={words.changeMeeting} problem={problem}><Notice tone="info" title={words.notChanged} /></DeskFrame>
  return (
    <DeskFrame at={at} page={page} title={announced ? words.moveMeeting : words.changeMeeting} problem={problem}>
      {announced && <Notice tone="info"><p>{words.moveEffect(meeting.rules.noticeDays)}</p></Notice>}
      <form class="form" method="post" action={`/desk/meetings/${id}/change`}>
        {!announced && <TextField name="title" label={words.titleField} required maxlength={120} value={shown.title} error={error('title')} />}
        <DateField name="starts" label={words.startsField} required time value={shown.starts} error={error('starts')} />
        <TextField name="place" label={words.placeField} required maxlength={200} value={shown.place} error={error('place')} />
        {meeting.form === 'hearing' && <DateField name="register" label={words.registerField} required={!meeting.onPaper} value={shown.register} error={error('register')} />}
        {announced && (
          <>
            <TextArea name="move-reason" label={words.moveReason} hint={words.moveReasonHint} rows={2} maxlength={500} value={shown['move-reason']} error={error('move-reason')} />
            <TextArea name="urgent" label={words.moveUrgent} hint={words.moveUrgentHint} rows={2} maxlength={500} value={shown.urgent} error={error('urgent') ?? (problem?.code === 'deliberation.rule-blocks' ? problem.error.message : undefined)} />
          </>
        )}
        <TextField name="online" label={words.onlineField} hint={words.onlineHint} maxlength={300} value={shown.online} error={error('online')} />
        <TextField name="phone" label={words.phoneField} type="tel" width="medium" maxlength={40} value={shown.phone} error={error('phone')} />
        <TextArea name="note" label={words.noteField} rows={3} maxlength={2000} value={shown.note} error={error('note')} />
        <Buttons><Submit>{announced ? words.moveSubmit : words.changeMeetingSubmit}</Submit></Buttons>
      </form>
    </DeskFrame>
  )
}
