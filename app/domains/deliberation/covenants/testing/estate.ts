import { randomUUID } from 'node:crypto'
import { neighbourhood } from '../../../public-notices/testing/neighbourhood.ts'
import { publishVersion } from '../../drafts/acts/publish-version.ts'
import { saveDraft } from '../../drafts/acts/save-draft.ts'
import { draftById } from '../../drafts/reads/draft-by-id.ts'
import { beginCovenant } from '../acts/begin-covenant.ts'
import { fileCovenant, publishCovenant } from '../acts/conclude-covenant.ts'
import { recordDecision } from '../acts/decide-covenant.ts'
import { draftCovenant } from '../acts/draft-covenant.ts'
import { judgeCovenant, sendToReview } from '../acts/review-covenant.ts'
import { covenantById } from '../reads/covenant-by-id.ts'

export const begun = new Date('2026-03-02T01:00:00Z'), asked = new Date('2026-03-20T01:00:00Z'), later = new Date('2026-04-20T01:00:00Z')
export const votes = { entitled: 100, present: 60, women: 25, agree: 40, against: 15, abstain: 5 }

/** An estate that begins a covenant, and what takes it further step by step. */
export async function begin(kind: 'residents' | 'owners' = 'residents') {
  const here = await neighbourhood(), staff = (now: Date) => here.contextOf(here.people.staff, now), street = here.contextOf(here.people.supervisor, later)
  const id = await beginCovenant(staff(begun), { unitId: here.units.estate.id, kind, title: '杏林苑居民公约', purpose: '请大家说说停车、养犬和噪声。', days: 15, basis: '组织法', key: randomUUID() })
  /** Drafts the text, asks for comments and waits for their end. */
  const drafted = async (text: string) => {
    const draftId = await draftCovenant(staff(asked), id, text)
    await publishVersion(staff(asked), draftId, { days: 15, basis: '组织法' })
    return draftId
  }
  const rewritten = async (draftId: string, text: string) => {
    const latest = (await draftById(staff(later), draftId))?.versions.at(-1)
    await saveDraft(staff(later), draftId, { text, version: latest?.version ?? 0, edition: latest?.edition ?? 0 })
    await publishVersion(staff(later), draftId, { days: null })
  }
  const state = async () => (await covenantById(staff(later), id))?.state
  const adopted = async () => {
    await drafted('第一条 爱护楼道。\n第二条 遛狗拴绳。')
    await sendToReview(staff(later), id)
    await judgeCovenant(street, id, { outcome: 'agreed', note: '', objections: [] })
    await recordDecision(staff(later), id, { body: 'residents-meeting', heldOn: '2026-04-20', votes })
  }
  const inForce = async () => {
    await adopted()
    await fileCovenant(staff(later), id, { filedOn: '2026-04-20', number: '街备〔2026〕3 号', filedWith: '示例街道办事处' })
    await publishCovenant(staff(later), id, { effectiveOn: '2026-05-01', days: 15, basis: '组织法' })
  }
  return { ...here, id, staff, street, drafted, rewritten, state, adopted, inForce }
}
