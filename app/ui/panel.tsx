import type { Child } from 'hono/jsx'

/** A part of a page with its own heading; `id` makes it a place to link to. */
export function Panel({ title, id, aside, children, level = 2 }: { title: Child; id?: string; aside?: Child; children: Child; level?: 2 | 3 }) {
  return (
    <section class="panel" id={id} aria-labelledby={id === undefined ? undefined : `${id}-title`}>
      <div class="panel-head">
        {level === 2 ? <h2 id={id === undefined ? undefined : `${id}-title`}>{title}</h2> : <h3 id={id === undefined ? undefined : `${id}-title`}>{title}</h3>}
        {aside !== undefined && <div>{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** Main matter and a narrower column beside it; below it on a phone. */
export function Columns({ children, aside }: { children: Child; aside: Child }) {
  return (
    <div class="columns">
      <div class="columns-main">{children}</div>
      <div class="columns-aside">{aside}</div>
    </div>
  )
}
