import type { Child } from 'hono/jsx'
import { HiddenFields } from '../form/hidden-fields.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'

export interface SavedView {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  readonly count?: number | undefined
}

export interface FilterBarProps {
  /** The list's own address; filters travel in its query. */
  action: string
  /** Fields of the form, given `unmarked`; a list without filters has views alone. */
  children?: Child
  views?: readonly SavedView[]
  /** What the query must keep besides the filters (sort order). */
  hidden?: Readonly<Record<string, string | undefined>>
  /** Shown when something is filtered. */
  resetHref?: string | undefined
  /** Many fields: on a phone they lie folded, so that the list stands on the first screen. */
  fold?: boolean
  locale?: Locale | undefined
}

export function FilterBar({ action, children, views = [], hidden = {}, resetHref, fold = false, locale }: FilterBarProps) {
  const { form } = wordsFor(locale)
  const filters = children === undefined ? null : (
    <form class="filter-form" method="get" action={action} role="search" aria-label={form.filters}>
      <HiddenFields fields={hidden} />
      {children}
      <div class="filter-buttons">
        <button class="button button-secondary" type="submit">{form.filter}</button>
        {resetHref !== undefined && <a class="button button-quiet" href={resetHref}>{form.reset}</a>}
      </div>
    </form>
  )
  return (
    <div class="filters">
      {views.length > 0 && (
        <nav aria-label={form.views}>
          <ul class="views">
            {views.map((view) => (
              <li>
                <a href={view.href} aria-current={view.current === true ? 'page' : undefined}>
                  {view.label}
                  {view.count !== undefined && <span class="view-count number"> {view.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {fold && filters ? <details class="filter-fold"><summary>{resetHref === undefined ? form.filters : form.filtersSet}</summary>{filters}</details> : filters}
    </div>
  )
}
