import { BadInput } from '@gongzhi/bad-input'
import type { Certificate, ProductCertificate } from './certificate.ts'
import { certify, certifyProduct } from './certify.ts'
import { codeVersion } from './code-version.ts'
import { winner, winningTicket } from './draw.ts'
import type { Engine } from './engine.ts'
import { numberOf, readFraction } from './fraction.ts'
import { leximin, maximin, openSearch } from './fair-shares.ts'
import type { FairShares, Rule, Search } from './fair-shares.ts'
import { leastChange, QuotasInfeasible } from './least-change.ts'
import { listDigest } from './list-digest.ts'
import { allTickets, lotteryOf, ticketsOfPeople } from './lottery.ts'
import type { Lot } from './lottery.ts'
import { nash } from './nash.ts'
import type { Person } from './person.ts'
import { poolOf } from './pool.ts'
import type { Pool } from './pool.ts'
import type { Quota } from './quota.ts'

/** A lottery over panels with everything that explains it. Probabilities are by id, exact as `tickets` over all tickets. */
export type FairLottery = {
  readonly pool: Pool
  readonly rule: Rule
  readonly lottery: readonly Lot[]
  readonly tickets: number
  readonly probabilities: Readonly<Record<string, number>>
  /** The least probability of all who can sit on any panel. */
  readonly minimum: number
  /** Ids of people whom no panel within the quotas can hold. */
  readonly excluded: readonly string[]
  readonly fair: FairShares
  /** How far the rule's own measure may be from the best there is: of a certificate where there is one, else as the engine has it. */
  readonly gap: number
  /** Proof of the least probability, for Nash of the product; `null` where a proof would be larger than anybody reads. */
  readonly certificate: Certificate | ProductCertificate | null
  readonly listDigest: string
  readonly codeVersion: string
}

const rules: Record<Rule, (search: Search) => FairShares> = { maximin, leximin, nash }

export const isRule = (text: string): text is Rule => Object.hasOwn(rules, text)

/**
 * Makes the lottery that a rule finds fairest for a panel of `size` people. Throws `QuotasInfeasible` with the least change
 * that would help where no panel meets the quotas.
 */
export function fairLottery(engine: Engine, people: readonly Person[], quotas: readonly Quota[], size: number, rule: Rule): FairLottery {
  if (!isRule(rule)) throw new BadInput('RULE_UNKNOWN', `a rule is maximin, leximin or nash, not ${rule}`, { field: 'rule' })
  const pool = poolOf(people, quotas, size)
  const search = openSearch(engine, pool)
  if (!search) throw new QuotasInfeasible(leastChange(engine, pool), pool)
  let fair: FairShares
  try {
    fair = rules[rule](search)
  } finally {
    search.finder.dispose()
  }
  const lottery = lotteryOf(pool, fair.shares)
  const certificate = rule === 'nash' ? certifyProduct(engine, pool, fair, lottery) : certify(engine, pool, fair, lottery)
  const tickets = ticketsOfPeople(pool, lottery)
  const excluded = new Set(fair.excluded.flatMap(type => pool.types[type]?.members.flat() ?? []))
  return {
    pool, rule, lottery, tickets: allTickets, fair,
    probabilities: Object.fromEntries(pool.people.map(({ id }, at) => [id, (tickets[at] ?? 0) / allTickets])),
    minimum: tickets.reduce((least, each, at) => (excluded.has(at) ? least : Math.min(least, each)), allTickets) / allTickets,
    excluded: [...excluded].map(at => pool.people[at]?.id ?? ''),
    certificate, gap: Math.max(rule === 'leximin' || !certificate ? fair.gap : 0, certificate ? numberOf(readFraction(certificate.gap)) : 0),
    listDigest: listDigest(people, quotas, size), codeVersion,
  }
}

/** A panel drawn from a lottery: its ids in order, and the ticket that won. */
export type DrawnPanel = { readonly panel: readonly string[], readonly ticket: number }

/** Draws the panel from a lottery with a public seed: a pure function that anyone can repeat. */
export function drawPanel({ pool, lottery, tickets, listDigest: digest, codeVersion: version }: Pick<FairLottery, 'pool' | 'lottery' | 'tickets' | 'listDigest' | 'codeVersion'>, seed: string, purpose = 'panel'): DrawnPanel {
  const ticket = winningTicket({ seed, listDigest: digest, codeVersion: version, purpose }, tickets)
  return { panel: winner(lottery, ticket).people.map(at => pool.people[at]?.id ?? ''), ticket }
}
