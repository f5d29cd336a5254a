import type { Child } from 'hono/jsx'
import { requirePermission } from '#domains/people'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ErrorSummary } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { type Meeting, meetingById } from '../reads/meetings.ts'
import { ownerOf } from '../reads/owner-of.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { meetingsWords } from '../words/words.ts'
import { toneOf } from './meeting-card.tsx'
import type { Tried } from './tried.ts'

export interface AtDesk { readonly meeting: Meeting; readonly timezone: string; readonly mayRun: boolean; readonly mayCall: boolean; readonly mayDecideAppeal: boolean }

/** The meeting for the desk, for whoever may see it there. */
export async function meetingAtDesk(context: Context, id: string): Promise<AtDesk> {
  const meeting = await meetingById(context, id)
  if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
  const about = { unitPath: meeting.unitPath, owner: await ownerOf(context, { id, council_id: meeting.councilId }) }, may = (act: keyof typeof meetingsPermissions) => mayDo(context.actor, meetingsPermissions[act], about)
  requirePermission(context, meetingsPermissions['deliberation.see-meetings'], about)
  return { meeting, timezone: (await place(context))?.timezone ?? 'Asia/Shanghai', mayRun: may('deliberation.run-meeting'), mayCall: may('deliberation.call-meeting'), mayDecideAppeal: may('deliberation.decide-appeal-of-moderation') }
}

/** The frame of the desk's pages of one meeting. */
export function DeskFrame({ at: { meeting }, page, title, problem, done, children }: { at: AtDesk; page: Page; title: string; problem?: Tried | undefined; done?: string | undefined; children: Child }) {
  const words = meetingsWords(page.locale), here = page.path.split('?')[0]
  const tabs = [[`/desk/meetings/${meeting.id}`, words.room.back], [`/desk/meetings/${meeting.id}/room`, words.room.title], [`/desk/meetings/${meeting.id}/minutes`, words.pages.minutes], [`/desk/meetings/${meeting.id}/print`, words.print.all]] as const
  return (
    <Layout page={page} {...deskLook(page)} title={title} lead={`${title === meeting.title ? meeting.councilName : meeting.title} · ${words.forms[meeting.form]}`} back={{ href: '/desk/meetings', label: words.pages.desk.title }} aside={<StateMark tone={toneOf[meeting.state]}>{words.states[meeting.state]}</StateMark>}>
      <nav class="filters" aria-label={words.pages.desk.title}><ul class="views">{tabs.map(([href, label]) => <li><a href={href} aria-current={here === href ? 'page' : undefined}>{label}</a></li>)}</ul></nav>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {problem && <ErrorSummary errors={[problem.error]} locale={page.locale} />}
      {children}
    </Layout>
  )
}
