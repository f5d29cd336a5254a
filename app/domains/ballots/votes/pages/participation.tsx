import type { Locale } from '#platform/words'
import { Meter } from '#ui/progress'
import { squareMetres } from '../../property/rules/square-metres.ts'
import type { Participation } from '../rules/outcome.ts'
import { votesWords } from '../words/words.ts'
import { percentOf } from './percent.ts'

/** Who has taken part, in heads and area, as bars with words. Never the direction. */
export function ParticipationBars({ part, locale }: { part: Participation; locale: Locale }) {
  const { ballot: words } = votesWords(locale).pages, { entries, area } = part
  return (
    <>
      <Meter label={words.byHeads} value={entries.took} max={entries.of} said={words.share(String(entries.took), String(entries.of), percentOf(entries.took, entries.of))} />
      {area && <Meter label={words.byArea} value={area.took} max={area.of} said={words.share(`${squareMetres(area.took)} m²`, `${squareMetres(area.of)} m²`, percentOf(area.took, area.of))} />}
    </>
  )
}
