import { peopleWords } from '#domains/people'
import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { TaskLink, Tasks } from '#ui/card'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { deskWords } from '../words/words.ts'
import { mayAnywhere } from './frame.ts'

/** The desk of posts that have no queue and administer nothing: what they may do, and where it is written what else. */
export function PostWork({ context, page }: { context: Context; page: Page }) {
  const words = deskWords(page.locale).postWork, { roles } = peopleWords(page.locale)
  const takesIn = mayAnywhere(context, 'matters.report-for-someone'), governs = page.reader?.governs === true
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead([...new Set((context.actor?.posts ?? []).map(({ role }) => roles[role as Role]))])}>
      {!takesIn && !governs && <p>{words.nothing}</p>}
      <Tasks>
        {governs && <TaskLink primary href="/desk/together" icon={<Icon name="vote" />} title={words.together} note={words.togetherNote} />}
        {takesIn && <TaskLink primary={!governs} href="/desk/new" icon={<Icon name="raise" />} title={words.takeIn} note={words.takeInNote} />}
        <TaskLink href="/matters" icon={<Icon name="search" />} title={words.matters} note={words.mattersNote} />
        <TaskLink href="/about/permissions" icon={<Icon name="lock" />} title={words.permissions} note={words.permissionsNote} />
      </Tasks>
    </Layout>
  )
}
