import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
import { Submit, TextField } from '#ui/form'
import type { Level, Unit } from '../rules/unit.ts'

/** The word for a level in the reader's language; its key when the level is gone. */
export function levelName(levels: readonly Level[], key: string, locale: Locale): string {
  const level = levels.find((level) => level.key === key)
  return level ? (locale === 'en' ? level.name.en : level.name.zh) : key
}

export interface UnitListProps {
  units: readonly Unit[]
  levels: readonly Level[]
  locale: Locale
  hrefOf: (unit: Unit) => string
  noteOf?: (unit: Unit) => Child
}

/** Units to choose from, one large row each. */
export function UnitList({ units, levels, locale, hrefOf, noteOf }: UnitListProps) {
  return (
    <div class="tasks">
      {units.map((unit) => (
        <a class="task" href={hrefOf(unit)}>
          <span class="task-words">
            <span class="task-title">{unit.name}</span>
            <span class="task-note">{noteOf ? noteOf(unit) : <>{levelName(levels, unit.level, locale)} <span class="number">{unit.code}</span></>}</span>
          </span>
        </a>
      ))}
    </div>
  )
}

/** From the root to a unit, each a link. */
export function UnitPath({ units, hrefOf, label }: { units: readonly Unit[]; hrefOf: (unit: Unit) => string; label: string }) {
  return (
    <nav aria-label={label}>
      <p class="soft">{units.map((unit, index) => <>{index > 0 && ' › '}<a href={hrefOf(unit)}>{unit.name}</a></>)}</p>
    </nav>
  )
}

/** One box to search by name or code, its button beside it. */
export function UnitSearch({ action, query, label, hint, button }: { action: string; query: string; label: string; hint?: string; button: string }) {
  return (
    <div class="filters">
      <form class="filter-form" method="get" action={action} role="search">
        <TextField name="q" type="search" label={label} {...(hint === undefined ? {} : { placeholder: hint })} value={query} unmarked maxlength={100} />
        <div class="filter-buttons"><Submit tone="secondary">{button}</Submit></div>
      </form>
    </div>
  )
}
