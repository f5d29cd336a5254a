import type { Child } from 'hono/jsx'

export interface CardProps {
  title: Child
  /** Makes the whole card lead there. */
  href?: string | undefined
  /** State mark or light, above the title. */
  state?: Child
  /** Place, time, number: one soft line. */
  meta?: Child
  children?: Child
  /** Buttons and links below. */
  actions?: Child
  level?: 2 | 3 | 4
}

/** One thing among several: a matter, a meeting, a project. Stands in `Cards`. */
export function Card({ title, href, state, meta, children, actions, level = 3 }: CardProps) {
  const inner = href === undefined ? title : <a class="card-link" href={href}>{title}</a>
  return (
    <article class="card">
      {state !== undefined && <p class="card-state">{state}</p>}
      {level === 2 ? <h2 class="card-title">{inner}</h2> : level === 3 ? <h3 class="card-title">{inner}</h3> : <h4 class="card-title">{inner}</h4>}
      {meta !== undefined && <p class="card-meta">{meta}</p>}
      {children !== undefined && <div class="card-body">{children}</div>}
      {actions !== undefined && <div class="card-actions">{actions}</div>}
    </article>
  )
}

/** Cards below one another; `columns` lets them stand side by side where there is room. */
export function Cards({ children, columns }: { children: Child; columns?: boolean }) {
  return <div class={columns === true ? 'cards cards-columns' : 'cards'}>{children}</div>
}

/** A big link to one of a page's main tasks, said in a few words. */
export function TaskLink({ href, title, note, icon, primary }: { href: string; title: Child; note?: Child; icon?: Child; primary?: boolean }) {
  return (
    <a class={primary === true ? 'task task-primary' : 'task'} href={href}>
      {icon}
      <span class="task-words">
        <span class="task-title">{title}</span>
        {note !== undefined && <span class="task-note">{note}</span>}
      </span>
    </a>
  )
}

export function Tasks({ children }: { children: Child }) {
  return <div class="tasks">{children}</div>
}
