import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'

/** Lets staff see the desk of deliberation: those whose post reaches any of it. */
export function requireDesk(context: Context): void {
  requirePermission(context, councilsPermissions['deliberation.see-desk'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
}

/** A page of deliberation at the desk, with what was just done. */
export function DeskFrame({ page, title, lead, back, done, aside, children }: { page: Page; title: string; lead?: Child; back?: { href: string; label: string } | undefined; done?: string | undefined; aside?: Child; children: Child }) {
  return (
    <Layout page={page} kind="desk" title={title} lead={lead} back={back ?? { href: '/desk/together', label: councilsWords(page.locale).desk.together }} aside={aside}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {children}
    </Layout>
  )
}
