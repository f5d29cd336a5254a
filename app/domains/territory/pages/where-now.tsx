import type { Locale } from '#platform/words'
import type { Unit } from '../rules/unit.ts'
import { territoryWords } from '../words/words.ts'

/** Beside the name of a place that ended: where its ground belongs now, each a link. Nothing beside a place that stands. */
export function WhereNow({ unit, successors, locale }: { unit: Pick<Unit, 'validTo'>; successors: readonly Pick<Unit, 'id' | 'name'>[]; locale: Locale }) {
  if (unit.validTo === null) return null
  const words = territoryWords(locale).place
  return (
    <span class="soft"> · {words.ended(unit.validTo)}{successors.length > 0 && <>{words.colon}{words.replacedBy} <Links units={successors} separator={words.and} /></>}</span>
  )
}

/** What the page of a place that ended says first. */
export function Successors({ successors, locale }: { successors: readonly Pick<Unit, 'id' | 'name'>[]; locale: Locale }) {
  if (successors.length === 0) return null
  const words = territoryWords(locale).place
  return (
    <>
      <p>{words.replacedBy} <Links units={successors} separator={words.and} /></p>
      {successors.length > 1 && <p class="soft">{words.replacedBySeveral}</p>}
    </>
  )
}

const Links = ({ units, separator }: { units: readonly Pick<Unit, 'id' | 'name'>[]; separator: string }) => <>{units.map((unit, index) => <>{index > 0 && separator}<a href={`/places/${unit.id}`}>{unit.name}</a></>)}</>
