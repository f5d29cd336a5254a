import type { Context } from '#platform/context'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { contactReporter } from '../../handling/acts/contact-reporter.ts'
import { finishMatter } from '../../handling/acts/finish-matter.ts'
import type { Report } from '../../rules/report.ts'
import { friday, type smallPlace } from '../../testing/place.ts'
import { checkMatter } from '../acts/check-matter.ts'

type SmallPlace = Awaited<ReturnType<typeof smallPlace>>

/** A matter on its way, with the version that somebody who looks at it now sees. */
export function onItsWay(place: SmallPlace) {
  const { contextOf, people, lamp, one } = place
  const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
  const version = async (id: string) => (await one<{ version: number }>('select version from matters.matter where id = $1', [id])).version
  const standing = (id: string) => one<{ state: string; outcome: string | null; rounds: number; moderation: string; lead_id: string; closed_at: Date | null }>('select state, outcome, rounds, moderation, lead_id, closed_at from matters.matter where id = $1', [id])
  /** Reported done by the lighting office: it waits for a check on site. */
  const finished = async (otherwise: Partial<Report> = {}, reporter: Context = contextOf(people.resident)) => {
    const { id, number, followCode } = await reportMatter(reporter, lamp(otherwise))
    await takenUp(id, people.lightingHandler)
    return { id, number, followCode }
  }
  const takenUp = async (id: string, handler: typeof people.lightingHandler, hours = 1) => {
    await acceptMatter(contextOf(handler, at(hours)), id, await version(id))
    await contactReporter(contextOf(handler, at(hours + 1)), id, await version(id), { how: 'phone', note: '已联系' })
    await finishMatter(contextOf(handler, at(hours + 2)), id, await version(id), { words: '换了灯泡，亮了' })
  }
  /** It passed its check: whoever raised it is asked. */
  const asked = async (otherwise: Partial<Report> = {}, reporter?: Context) => {
    const matter = await finished(otherwise, reporter)
    await checkMatter(contextOf(people.communityStaff, at(4)), matter.id, await version(matter.id), { passed: true, words: '灯亮了' })
    return matter
  }
  return { at, version, standing, finished, takenUp, asked }
}
