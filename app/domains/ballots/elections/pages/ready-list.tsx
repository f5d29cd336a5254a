import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { pollingOf, type Round } from '../reads/rounds.ts'
import { carriersNeeded, neededBefore } from '../rules/round.ts'
import { electionsWords } from '../words/words.ts'

/** What has to be ready before the voting opens, and whether it is. */
export async function ReadyList({ context, round, base, page }: { context: Context; round: Round; base: string; page: Page }) {
  const words = electionsWords(page.locale), { desk, course } = words, { places, workers } = await pollingOf(context, round.id)
  const left = (place: (typeof places)[number]) => neededBefore(place.kind).filter((item) => !place.checked.has(item)).length
  const missing = (id: string) => Math.max(0, carriersNeeded - workers.filter(({ placeId }) => placeId === id).length)
  const lines = [
    ...(places.some(({ kind }) => kind === 'station') ? [] : [{ name: words.pollingKinds.station, said: desk.placesNone, done: false }]),
    ...places.map((place) => ({ name: place.name, said: left(place) === 0 ? desk.checkedAll : desk.checkedSome(left(place)), done: left(place) === 0 })),
    ...places.filter(({ kind, id }) => kind === 'mobile' && missing(id) > 0).map(({ id, name }) => ({ name, said: course.carriers('', missing(id)), done: false })),
    ...round.papers.map(({ post, printed }) => ({ name: words.paperOf[post], said: printed > 0 ? course.printed(printed) : course.notPrinted, done: printed > 0 })),
    { name: desk.duties.observer, said: workers.filter(({ duty }) => duty === 'observer').map(({ name }) => name).join(words.seatsJoin) || desk.workersNone, done: workers.some(({ duty }) => duty === 'observer') },
  ]
  return (
    <>
      <p><a href={`${base}/polling`}>{course.readyTitle(lines.filter(({ done }) => !done).length)}</a></p>
      <ul>{lines.map(({ name, said, done }) => <li>{name} <StateMark tone={done ? 'done' : 'waiting'}>{said}</StateMark></li>)}</ul>
    </>
  )
}
