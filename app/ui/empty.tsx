import type { Child } from 'hono/jsx'

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ title, children, action }: { title: Child; children?: Child; action?: { href: string; label: string } | undefined }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children !== undefined && <div class="soft">{children}</div>}
      {action && <p class="empty-action"><a class="button button-primary" href={action.href}>{action.label}</a></p>}
    </div>
  )
}
