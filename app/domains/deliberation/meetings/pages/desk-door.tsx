import { routes } from '#platform/http'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { QrPicture } from '#ui/qr'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { attendingOf, signInKeyOf } from '../reads/invitees.ts'
import { localClock } from '../rules/local-clock.ts'
import { codeAt, holdsUntil } from '../rules/sign-in-code.ts'
import { meetingsWords } from '../words/words.ts'
import { meetingAtDesk } from './desk-frame.tsx'

/** The code at the door, for a tablet that stands there: as large as it gets, made new by itself. */
export const deskDoorPage = routes().get('/desk/meetings/:id{[0-9a-f-]{36}}/door', async (c) => {
  const { context, page, settings } = c.var, at = await meetingAtDesk(context, c.req.param('id')), { meeting } = at, words = meetingsWords(page.locale).room
  const code = codeAt(await signInKeyOf(context, meeting.id), context.now), here = (await attendingOf(context, meeting.id)).filter(({ leftAt }) => leftAt === null).length, open = at.mayRun && (meeting.state === 'announced' || meeting.state === 'open')
  return c.html(
    <Layout page={page} {...deskLook(page)} title={words.doorTitle} lead={meeting.title} back={{ href: `/desk/meetings/${meeting.id}/room`, label: words.title }} refreshSeconds={30} unlisted>
      {!open ? <Notice tone="info" title={words.doorShut} /> : (
        <>
          <p>{words.doorHow}</p>
          <p><QrPicture text={`${settings.baseUrl}/meetings/${meeting.id}/here?code=${code}`} label={`${words.qr} ${code}`} size={420} /></p>
          <h2 class="code">{code.slice(0, 4)} {code.slice(4)}</h2>
          <p class="soft">{words.doorUntil(localClock(holdsUntil(context.now), at.timezone).clock)} {words.doorPaper}</p>
          <p>{words.doorHere(here)}</p>
        </>
      )}
      <Buttons><ButtonLink href={`/desk/meetings/${meeting.id}/room`}>{words.title}</ButtonLink></Buttons>
    </Layout>)
})
