import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { ballotBox, composition } from './assembly.ts'
import { fillSeats } from './committee-election.ts'
import { committeeRules } from './committee-rules.ts'
import { oneOf } from './owner-vote-vectors.ts'
import { acceptProxy } from './proxy.ts'
import { decideRecall } from './recall.ts'
import { leastCount, reaches } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/** Answers one vector of a file of the form `election/1`; the rules of the file go before those built in. */
export function answerElection(reader: JsonReader, file: Record<string, unknown>, kind: string, input: Record<string, unknown>, path: JsonPath): object {
  const at = (...steps: (string | number)[]) => [...path, 'input', ...steps]
  const whole = (key: string, least = 0) => reader.whole(input[key], at(key), least)
  const flag = (key: string) => reader.flag(input[key], at(key))
  const committee = () => oneOf(reader, input.committee, ['rc', 'vc'] as const, 'COMMITTEE_UNKNOWN', at('committee'))
  const mode = () => oneOf(reader, input.mode ?? 'voter', ['voter', 'household', 'rep'] as const, 'MODE_UNKNOWN', at('mode'))

  switch (kind) {
    case 'threshold': {
      const rule = ruleOf(reader, file, input.rule, at('rule'))
      const [base, count] = [whole('base'), whole('count')]
      return { satisfied: reaches(rule, count, base), minimum: leastCount(rule, base) }
    }
    case 'seats': {
      const round = oneOf(reader, input.round ?? 'first', ['first', 'another', 'run-off'] as const, 'ROUND_UNKNOWN', at('round'))
      const votes = reader.object(input.votes, at('votes'))
      const counts = Object.fromEntries(Object.entries(votes).map(([id, count]) => [id, reader.whole(count, at('votes', id))]))
      const base = round === 'first' || input.ballotsCast === undefined || input.ballotsCast === null ? 'participants' : 'ballotsCast'
      return fillSeats({ round, base: whole(base), seats: whole('seats', 1), votes: counts })
    }
    case 'recall': return decideRecall({ committee: committee(), mode: mode(), base: whole('base'), voted: whole('voted'), favour: whole('favour') })
    case 'proxy': return acceptProxy({
      mode: mode(),
      written: flag('written'),
      principalAway: flag('principalAway'),
      proxyIsCandidate: flag('proxyIsCandidate'),
      proxyIsLocalVoter: flag('proxyIsLocalVoter'),
      alreadyHeld: whole('alreadyHeld'),
    })
    case 'composition': {
      const women = input.womenReps === undefined || input.womenReps === null ? {} : { womenReps: whole('womenReps') }
      return composition({ committee: committee(), committeeMembers: whole('committeeMembers'), reps: whole('reps'), ...women })
    }
    case 'ballotBox': return ballotBox({ participants: whole('participants'), collected: whole('collected') })
    default: return reader.refuse('KIND_UNKNOWN', `a kind is threshold, seats, recall, proxy, composition or ballotBox, not ${JSON.stringify(kind)}`, [...path, 'kind'])
  }
}

function ruleOf(reader: JsonReader, file: Record<string, unknown>, rule: unknown, path: JsonPath): Threshold {
  const id = reader.text(rule, path)
  const known = typeof file.rules === 'object' && file.rules !== null && Object.hasOwn(file.rules, id)
  if (!known) return (Object.hasOwn(committeeRules, id) ? committeeRules[id] : undefined) ?? reader.refuse('RULE_UNKNOWN', `no rule ${id} is known`, path)
  const own = reader.object((file.rules as Record<string, unknown>)[id], ['rules', id])
  return {
    strict: oneOf(reader, own.op, ['>', '>='] as const, 'OP_UNKNOWN', ['rules', id, 'op']) === '>',
    numerator: reader.whole(own.num, ['rules', id, 'num']),
    denominator: reader.whole(own.den, ['rules', id, 'den'], 1),
  }
}
