import { routes } from '#platform/http'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { peopleWords } from '../../words/words.ts'
import { exportMyData } from '../acts/export-my-data.ts'
import { ExportedData } from './exported-data.tsx'

/** /me/export: everything about me, for a machine (my-data.json) and for people (/me/export/page, printable). */
export const exportPage = ({ sources, roomName, actName }: PeopleSite) => routes()
  .get('/', (c) => {
    signedIn(c.var.context)
    const words = peopleWords(c.var.page.locale).export
    return c.html(
      <Layout page={c.var.page} title={words.title} lead={words.lead} back={{ href: '/me' }} unlisted>
        <p>{words.note}</p>
        <div class="buttons">
          <ButtonLink href="/me/export/page" tone="primary">{words.html}</ButtonLink>
          <ButtonLink href="/me/export/my-data.json">{words.json}</ButtonLink>
        </div>
      </Layout>,
    )
  })
  .get('/my-data.json', async (c) => {
    const rooms = await exportMyData(c.var.context, signedIn(c.var.context).id, sources)
    c.header('content-disposition', 'attachment; filename="my-data.json"')
    return c.body(JSON.stringify({ exportedAt: c.var.context.now, ...rooms }, null, 2), 200, { 'content-type': 'application/json; charset=utf-8' })
  })
  .get('/page', async (c) => {
    const rooms = await exportMyData(c.var.context, signedIn(c.var.context).id, sources)
    const { locale } = c.var.page
    const words = peopleWords(locale).export
    return c.html(
      <Layout page={c.var.page} title={words.title} lead={words.pageNote} kind="print" back={{ href: '/me/export' }} unlisted>
        <ExportedData rooms={rooms} site={{ sources, roomName, actName }} locale={locale} now={c.var.context.now} />
      </Layout>,
    )
  })
