import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { mayDo, requirePermission } from '#platform/permission'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { deskLook } from './desk-look.ts'

const anywhere = (context: Context) => ({ unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })

/** Whether a post of the reader reaches any of the desk of councils and topics; ask before drawing a link there. */
export const seesDesk = (context: Context): boolean => mayDo(context.actor, councilsPermissions['deliberation.see-desk'], anywhere(context))

/** Lets staff see the desk of deliberation: those whose post reaches any of it. */
export function requireDesk(context: Context): void {
  requirePermission(context, councilsPermissions['deliberation.see-desk'], anywhere(context))
}

/** A page of deliberation at the desk, with what was just done. */
export function DeskFrame({ page, title, lead, back, done, aside, children }: { page: Page; title: string; lead?: Child; back?: { href: string; label: string } | undefined; done?: string | undefined; aside?: Child; children: Child }) {
  const look = deskLook(page)
  return (
    <Layout page={page} {...look} title={title} lead={lead} back={back ?? { href: look.kind === 'desk' ? '/desk/together' : '/together', label: councilsWords(page.locale).desk.together }} aside={aside}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {children}
    </Layout>
  )
}
