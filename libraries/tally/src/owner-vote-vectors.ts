import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { coOwnedBallot } from './co-owners.ts'
import { countLedger, ownerBallots } from './owner-ledger.ts'
import type { Holding, OwnerBallot } from './owner-ledger.ts'
import { ownerMajorities, ownerMatter } from './owner-matters.ts'
import type { OwnerClass, OwnerMajority } from './owner-matters.ts'
import { decideOwnerVote } from './owner-vote.ts'
import type { Weight } from './owner-vote.ts'
import { decideWithSilence } from './silence.ts'

/** Answers one vector of a file of the form `owner-vote/1`; the matters of the file go before those built in. */
export function answerOwnerVote(reader: JsonReader, file: Record<string, unknown>, kind: string, input: Record<string, unknown>, path: JsonPath): object {
  const at = (...steps: (string | number)[]) => [...path, 'input', ...steps]
  const weight = (value: unknown, ...steps: (string | number)[]): Weight => {
    const pair = reader.object(value, at(...steps))
    return { area: reader.whole(pair.area, at(...steps, 'area')), heads: reader.whole(pair.heads, at(...steps, 'heads')) }
  }
  const ballot = (value: unknown, ...steps: (string | number)[]): OwnerBallot =>
    oneOf(reader, value === undefined ? 'none' : value, ownerBallots, 'BALLOT_UNKNOWN', at(...steps))
  const optional = <T>(value: unknown, read: (value: unknown) => T): T | undefined => (value === undefined || value === null ? undefined : read(value))
  const majority = () => majorityOf(reader, file, input.matter, at('matter'))

  switch (kind) {
    case 'tally': {
      const tally = { total: weight(input.total, 'total'), participating: weight(input.participating, 'participating'), agree: weight(input.agree, 'agree') }
      return decideOwnerVote(majority(), tally)
    }
    case 'ledger': {
      const holdings = reader.array(input.groups, at('groups')).map((item, i): Holding => {
        const group = reader.object(item, at('groups', i))
        const holding = {
          owners: reader.whole(group.owners ?? 1, at('groups', i, 'owners')),
          unitsPerOwner: reader.whole(group.unitsPerOwner ?? 1, at('groups', i, 'unitsPerOwner')),
          unitArea: reader.whole(group.unitArea, at('groups', i, 'unitArea')),
          state: oneOf(reader, group.state ?? 'sold', ['sold', 'undelivered', 'unsold'] as const, 'STATE_UNKNOWN', at('groups', i, 'state')),
          ballot: ballot(group.ballot ?? undefined, 'groups', i, 'ballot'),
        }
        const ownerKey = optional(group.ownerKey, value => String(value))
        return ownerKey === undefined ? holding : { ...holding, ownerKey }
      })
      const count = countLedger(holdings, { developerBallot: ballot(input.developerBallot ?? undefined, 'developerBallot') })
      const { total, participating, agree } = count
      return { total, participating, agree, ...decideOwnerVote(majority(), count) }
    }
    case 'nonResponse': {
      const ballots = reader.object(input.ballots, at('ballots'))
      const evidence = reader.object(input.evidence ?? {}, at('evidence'))
      const shown = (key: string) => reader.flag(evidence[key] ?? false, at('evidence', key))
      return decideWithSilence(majority(), {
        total: weight(input.total, 'total'),
        ballots: {
          agree: weight(ballots.agree, 'ballots', 'agree'),
          against: weight(ballots.against, 'ballots', 'against'),
          abstain: weight(ballots.abstain ?? { area: 0, heads: 0 }, 'ballots', 'abstain'),
        },
        servedNotReturned: weight(input.servedNotReturned ?? { area: 0, heads: 0 }, 'servedNotReturned'),
        policy: oneOf(reader, input.policy ?? 'exclude', ['exclude', 'countAsMajority'] as const, 'POLICY_UNKNOWN', at('policy')),
        evidence: { ruleClause: shown('ruleClause'), servedToEach: shown('servedToEach'), consequenceNotice: shown('consequenceNotice') },
      })
    }
    case 'coOwner': {
      const { status, counted } = coOwnedBallot(reader.array(input.coOwnerBallots, at('coOwnerBallots')).map((item, i) => ballot(item, 'coOwnerBallots', i)))
      return { status, counted }
    }
    default: return reader.refuse('KIND_UNKNOWN', `a kind is tally, ledger, nonResponse or coOwner, not ${JSON.stringify(kind)}`, [...path, 'kind'])
  }
}

function majorityOf(reader: JsonReader, file: Record<string, unknown>, matter: unknown, path: JsonPath): OwnerMajority {
  const id = reader.text(matter, path)
  const own = typeof file.matters === 'object' && file.matters !== null && Object.hasOwn(file.matters, id) ? (file.matters as Record<string, unknown>)[id] : undefined
  if (own === undefined) return ownerMatter(id)?.majority ?? reader.refuse('MATTER_UNKNOWN', `no rule is known for the matter ${id}`, path)
  const ofClass = reader.object(own, ['matters', id]).class
  const classes: OwnerClass[] = ['general', 'special', 'unanimous']
  return ownerMajorities[oneOf(reader, ofClass, classes, 'CLASS_UNKNOWN', ['matters', id, 'class'])]
}

/** A text out of a fixed list. */
export function oneOf<T extends string>(reader: JsonReader, value: unknown, among: readonly T[], code: string, path: JsonPath): T {
  const text = reader.text(value, path)
  return among.find(known => known === text) ?? reader.refuse(code, `${text} is none of ${among.join(', ')}`, path)
}
