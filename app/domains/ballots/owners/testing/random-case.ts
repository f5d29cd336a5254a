import type { Mark } from '../rules/paper.ts'

type Say = 'agree' | 'against' | 'abstain'
interface Unit { readonly building: string; readonly label: string; readonly area: number; readonly kind: 'dwelling' | 'shop' | 'parking'; readonly state: 'sold' | 'undelivered' | 'unsold'; readonly owners: readonly string[]; readonly representative?: string }
type Deed =
  | { readonly kind: 'mandate'; readonly owner: string; readonly until: string; readonly matters: Readonly<Record<string, Say>> }
  | { readonly kind: 'screen'; readonly owner: string; readonly says: Readonly<Record<string, Say>> }
  | { readonly kind: 'paper'; readonly owner: string; readonly power: 'owner' | 'proxy' | 'guardian'; readonly marks: Readonly<Record<string, Mark>>; readonly late: boolean; readonly unsigned: boolean }
export interface CaseHead {
  readonly units: readonly Unit[]
  readonly developer: boolean
  readonly service: 'none' | 'signed' | 'attempted' | 'posted'
  readonly deeds: readonly Deed[]
  /** What a list of an outside system says of it; a matter that is missing was not voted on. */
  readonly outside?: Readonly<Record<string, Say>>
  /** Whom the co-owners name in the end. */
  readonly named?: string
}
export interface Case {
  readonly seed: number
  readonly online: boolean
  readonly units: readonly Unit[]
  readonly charter: { readonly silence: boolean; readonly parkingCounts: boolean; readonly twice: 'first-stands' | 'last-stands' | null; readonly blank: 'abstain' | 'not-taking-part' | null }
  readonly matters: readonly { readonly matter: string; readonly within?: string }[]
  readonly heads: readonly CaseHead[]
}

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed * 2_654_435_769
  const next = () => { state = (state + 0x6d2b79f5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296 }
  return { below: (most: number) => Math.floor(next() * most), one: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!, chance: (share: number) => next() < share }
}

const everywhere = ['covenant', 'rules_of_procedure', 'use_maintenance_fund', 'raise_maintenance_fund', 'rebuild', 'change_or_operate_common_parts', 'other_major', 'elect_committee', 'hire_or_dismiss_manager']
const ofSome = ['elevator', 'residence_to_business', 'repair_partial_common_parts']

/** An estate, its charter and what its owners do, drawn by a seed. */
export function randomCase(seed: number): Case {
  const { below, one, chance } = dice(seed), buildings = Array.from({ length: 1 + below(3) }, (_, at) => `${at + 1}号楼`), online = chance(0.4)
  const people = Array.from({ length: 2 + below(9) }, (_, at) => `O${at + 1}`)
  const units = Array.from({ length: 3 + below(12) }, (_, at): Unit => {
    const state = chance(0.8) ? 'sold' : one(['undelivered', 'unsold'] as const), area = one([1, 5000, 5000, 10_000, 10_000, 7500, 4999, 1 + below(20_000)])
    const owners = state === 'unsold' ? ['D1'] : [...new Set(chance(0.7) ? [one(people)] : [one(people), one(people), ...(chance(0.3) ? [one(people)] : [])])]
    return { building: one(buildings), label: `${at + 1}01`, area, kind: chance(0.15) ? 'parking' : chance(0.1) ? 'shop' : 'dwelling', state, owners, ...(state === 'sold' && owners.length > 1 && chance(0.2) ? { representative: one(owners) } : {}) }
  })
  if (units.every(({ kind, state }) => kind === 'parking' || state !== 'sold')) units.push({ building: buildings[0]!, label: '9901', area: 8000, kind: 'dwelling', state: 'sold', owners: ['O1'] })
  const charter = { silence: chance(0.4), parkingCounts: chance(0.3), twice: one(['first-stands', 'last-stands', null] as const), blank: one(['abstain', 'not-taking-part', null] as const) }
  const counted = units.filter(({ kind }) => charter.parkingCounts || kind !== 'parking'), standing = [...new Set(counted.map(({ building }) => building))]
  const matters = Array.from({ length: 1 + below(3) }, () => (chance(0.7) ? { matter: one(everywhere) } : { matter: one(ofSome), within: one(standing) }))
  const groups = Map.groupBy(counted, ({ state, owners }) => (state === 'sold' ? [...owners].sort().join('+') : 'developer'))
  const heads = [...groups].map(([key, own]): CaseHead => {
    const keys = matters.flatMap(({ within }: { readonly within?: string }, at) => (within === undefined || own.some(({ building }) => building === within) ? [String(at + 1)] : []))
    const developer = key === 'developer', named = [...new Set(own.filter(({ state }) => !developer || state === 'unsold').flatMap(({ owners }) => owners))].sort()
    const chosen = named.find((owner) => own.every(({ representative }) => representative === owner)), signers = developer && named.length === 0 ? ['line-1'] : !developer && chosen !== undefined ? [chosen] : named
    const says = (): Record<string, Say> => Object.fromEntries(keys.map((matter) => [matter, chance(0.65) ? 'agree' : one(['agree', 'against', 'abstain'] as const)]))
    const deeds: Deed[] = []
    let outside: Record<string, Say> | undefined
    if (keys.length === 0) { /* Nothing is put to it. */ } else if (chance(0.12)) outside = Object.fromEntries(Object.entries(says()).filter(() => chance(0.8)))
    else if (chance(0.8)) {
      const mind = says()
      for (let left = 1 + below(3); left > 0; left -= 1) {
        const owner = one(signers), said = chance(0.75) ? mind : says(), kind = one(['paper', 'paper', 'screen', 'proxy'] as const)
        if (kind === 'screen' && online && !developer) deeds.push({ kind: 'screen', owner, says: said })
        else if (kind === 'proxy' && !deeds.some((deed) => deed.kind === 'mandate' && deed.owner === owner)) {
          const matters = Object.fromEntries(Object.entries(said).filter(() => chance(0.8)))
          if (Object.keys(matters).length === 0) continue
          deeds.push({ kind: 'mandate', owner, until: chance(0.85) ? '2026-12-05' : '2026-11-24', matters })
          const told = Object.fromEntries(keys.map((matter): [string, Mark] => [matter, matters[matter] ?? 'blank']))
          deeds.push({ kind: 'paper', owner, power: 'proxy', marks: chance(0.85) ? told : { ...told, [one(keys)]: 'against' }, late: chance(0.1), unsigned: false })
        } else deeds.push({ kind: 'paper', owner, power: chance(0.1) ? 'guardian' : 'owner', marks: Object.fromEntries(Object.entries(said).map(([matter, say]): [string, Mark] => [matter, chance(0.9) ? say : one(['blank', 'ambiguous'] as const)])), late: chance(0.1), unsigned: chance(0.07) })
      }
      // Who once came on paper after the close comes no more on screen: a ballot closes.
      deeds.sort((a, b) => Number(a.kind === 'paper' && a.late) - Number(b.kind === 'paper' && b.late))
    }
    const head: CaseHead = { units: own, developer, service: one(['none', 'signed', 'signed', 'attempted', 'posted'] as const), deeds, ...(outside && Object.keys(outside).length > 0 ? { outside } : {}) }
    const { voices, atOdds } = spoken(head, charter)
    return atOdds && chance(0.6) ? { ...head, named: one([...voices.keys()]) } : head
  })
  return { seed, online, units, charter, matters, heads }
}

type Said = Say | 'blank' | 'none'

/** Who speaks for a head in the end, and whether they contradict one another. */
function spoken(head: CaseHead, charter: Case['charter']): { voices: Map<string, Record<string, Said>>; atOdds: boolean; spoilt: boolean } {
  const voices = new Map<string, Record<string, Said>>(), mandates = new Map<string, Extract<Deed, { kind: 'mandate' }>>()
  let spoilt = false
  const take = (owner: string, says: Record<string, Said>) => { if (!voices.has(owner) || charter.twice === 'last-stands') { voices.delete(owner); voices.set(owner, says) } }
  for (const deed of head.deeds) {
    if (deed.kind === 'mandate') { mandates.set(deed.owner, deed); continue }
    if (deed.kind === 'screen') { take(deed.owner, { ...deed.says }); continue }
    if (deed.unsigned || deed.late) { spoilt = true; continue }
    const said = Object.fromEntries(Object.entries(deed.marks).map(([matter, mark]): [string, Said] => [matter, mark === 'ambiguous' ? 'blank' : mark]))
    if (deed.power !== 'proxy') { take(deed.owner, said); continue }
    const mandate = mandates.get(deed.owner), clear = Object.entries(said).filter(([, mark]) => mark !== 'blank')
    if (!mandate || mandate.until < '2026-11-24' || clear.some(([matter, mark]) => mandate.matters[matter] !== mark)) { spoilt = true; continue }
    take(deed.owner, Object.fromEntries(Object.entries(said).map(([matter, mark]) => [matter, matter in mandate.matters ? mark : 'none'])))
  }
  const plain = (said: Said | undefined) => (said === 'blank' ? 'abstain' : said)
  const atOdds = [...new Set([...voices.values()].flatMap((voice) => Object.keys(voice)))].some((matter) => new Set([...voices.values()].map((voice) => plain(voice[matter])).filter((said) => said !== undefined && said !== 'none')).size > 1)
  return { voices, atOdds, spoilt }
}

interface Sums { area: number; heads: number }
interface Expected { readonly total: Sums; readonly participating: Sums; readonly agree: Sums; readonly passed: boolean | null; readonly without: boolean; readonly effective: string; readonly took: Sums | null; readonly agreed: Sums | null }

/** What must come out, reckoned from the law and nothing of ours: shares as fractions of whole numbers. */
export function expectedOf(given: Case): { readonly matters: readonly Expected[]; readonly waiting: number } {
  let waiting = 0
  const heads = given.heads.map((head) => {
    const { voices, atOdds, spoilt } = spoken(head, given.charter), settled = head.named === undefined ? [...voices.values()] : [voices.get(head.named) ?? {}]
    if (atOdds && head.named === undefined) waiting += 1
    const answer = (matter: string): Said | 'apart' => {
      if (head.outside) return head.outside[matter] ?? 'apart'
      if (atOdds && head.named === undefined) return 'apart'
      const heard = settled.map((voice) => voice[matter] ?? 'none').filter((said) => said !== 'none'), clear = heard.find((said) => said !== 'blank')
      if (clear !== undefined) return clear
      if (heard.length > 0) return given.charter.blank === 'not-taking-part' ? 'apart' : 'abstain'
      return voices.size > 0 || spoilt ? 'apart' : 'none'
    }
    const served = head.service === 'signed' || head.service === 'posted' || head.deeds.some(({ kind }) => kind === 'screen')
    return { head, answer, served }
  })
  const matters = given.matters.map(({ matter, within }, at): Expected => {
    const sums: Record<'total' | 'agree' | 'against' | 'abstain' | 'silent', Sums> = { total: { area: 0, heads: 0 }, agree: { area: 0, heads: 0 }, against: { area: 0, heads: 0 }, abstain: { area: 0, heads: 0 }, silent: { area: 0, heads: 0 } }
    for (const { head, answer, served } of heads) {
      const area = head.units.filter(({ building }) => within === undefined || building === within).reduce((sum, unit) => sum + unit.area, 0), said = answer(String(at + 1))
      if (area === 0) continue
      const add = (to: keyof typeof sums) => { sums[to] = { area: sums[to].area + area, heads: sums[to].heads + 1 } }
      add('total')
      if (said === 'agree' || said === 'against' || said === 'abstain') add(said)
      else if (said === 'none' && served) add('silent')
    }
    const { total, agree, against, abstain, silent } = sums, plus = (...all: Sums[]): Sums => ({ area: all.reduce((sum, one) => sum + one.area, 0), heads: all.reduce((sum, one) => sum + one.heads, 0) })
    const special = ['raise_maintenance_fund', 'rebuild', 'change_or_operate_common_parts', 'elevator'].includes(matter), all = matter === 'residence_to_business'
    const decide = (took: Sums, yes: Sums) => (all ? yes.heads === total.heads : (['area', 'heads'] as const).every((by) => 3n * BigInt(took[by]) >= 2n * BigInt(total[by]) && (special ? 4n * BigInt(yes[by]) >= 3n * BigInt(took[by]) : 2n * BigInt(yes[by]) > BigInt(took[by]))))
    const participating = plus(agree, against, abstain), without = decide(participating, agree)
    if (!given.charter.silence || all) return { total, participating, agree, passed: without, without, effective: 'exclude', took: null, agreed: null }
    const side = agree.area > against.area && agree.heads > against.heads ? 'agree' : against.area > agree.area && against.heads > agree.heads ? 'against' : null
    if (side === null) return { total, participating, agree, passed: null, without, effective: 'countAsMajority', took: null, agreed: null }
    const took = plus(participating, silent), agreed = side === 'agree' ? plus(agree, silent) : agree
    return { total, participating, agree, passed: decide(took, agreed), without, effective: 'countAsMajority', took, agreed }
  })
  return { matters, waiting }
}
