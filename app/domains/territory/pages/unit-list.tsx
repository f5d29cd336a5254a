import type { Child } from 'hono/jsx'
import type { Locale } from '#platform/words'
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
    <nav aria-label={label} class="soft">
      {units.map((unit, index) => <>{index > 0 && ' › '}<a href={hrefOf(unit)}>{unit.name}</a></>)}
    </nav>
  )
}
