import { readFileSync } from 'node:fs'
import { reportMatter } from '#domains/matters'
import type { Context } from '#platform/context'
import { pointIn, type UnitIds } from './territory.ts'

interface SampleMatter { readonly title: string; readonly text: string; readonly category: string; readonly place: string; readonly where: string; readonly channel: 'web' | 'qr' | 'phone' | 'visit' | 'patrol' }

/** Everything the sample matters need of what was loaded before. */
export interface Loaded {
  readonly units: UnitIds
  /** Ids of the people by their login. */
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
}

const hour = 3_600_000
const pointOf = (place: string, index: number) => { const point = pointIn(place, index); return point ? { point } : {} }

/** Raises the sample matters (invented texts, CC0) at moments of the last twelve days. */
export async function loadMatters(context: Context, { people }: Loaded): Promise<void> {
  const matters = JSON.parse(readFileSync(new URL('./matters.json', import.meta.url), 'utf8')) as SampleMatter[]
  const residents = [people.get('resident@example.org')!, people.get('neighbour@example.org')!]
  for (const [index, matter] of matters.entries()) {
    const at = new Date(context.now.getTime() - (matters.length - index) * 2 * hour)
    const reporterId = residents[index % 2]!
    await reportMatter({ ...context, now: at, origin: 'web', actor: { id: reporterId, name: '', posts: [] } }, {
      key: { scope: 'demonstration', key: String(index) }, channel: matter.channel, categoryCode: matter.category, title: matter.title, text: matter.text,
      answers: matter.category === 'C0108' ? { trapped: 'no' } : {},
      place: { ...pointOf(matter.place, index), words: matter.where },
    })
  }
}
