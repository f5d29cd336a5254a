import { compareIds } from './ids.ts'
import { isClearDifference, isClearShare, squaredDifference } from './significance.ts'
import type { GroupStatistics } from './statement-statistics.ts'

/** What may stand for a group: the statistics of one statement for that group, and how the other groups together voted. */
export type Candidate = { readonly id: string, readonly own: GroupStatistics, readonly rest: { readonly agree: number, readonly disagree: number, readonly seen: number } }

/** A statement that tells a group from the others, and on which side of it the group stands. */
export type RepresentativeStatement = {
  readonly id: string
  readonly side: 'agree' | 'disagree'
  readonly count: number
  readonly seen: number
  readonly p: number
  readonly pTest: number
  readonly repness: number
  readonly repnessTest: number
  /** `significant`: passes both tests; `best-agree`: what the group agrees to most tellingly; `best`: nothing better was found. */
  readonly because: 'significant' | 'best-agree' | 'best'
}

/**
 * The statements that represent a group: those on one side of which both the share and its difference from the other groups are
 * significant, by repness x repness test x share x share test, at most `most`; the best agreement stands for the group first of all;
 * agreements come before disagreements. Without any, the best agreement, else the clearest difference. Ties by id.
 */
export function representativeStatements(candidates: readonly Candidate[], most = 5): RepresentativeStatement[] {
  const seen = candidates.filter(({ own }) => own.agree + own.disagree > 0)
  const sided = seen.map(candidate => ({ ...candidate, side: sideOf(candidate) }))
  const significant = sided.filter(({ own, rest }) => (['agree', 'disagree'] as const).some(side =>
    isClearDifference(own[side], own.seen, rest[side], rest.seen) && isClearShare(own[side], own.seen)))
  const best = bestAgreement(seen)
  if (significant.length === 0) {
    if (best) return [told(best, 'agree', 'best-agree')]
    const [clearest] = sided.sort((a, b) => Math.max(b.own.rat, b.own.rdt) - Math.max(a.own.rat, a.own.rdt) || compareIds(a.id, b.id))
    return clearest ? [told(clearest, clearest.side, 'best')] : []
  }
  const others = significant.filter(({ id }) => id !== best?.id).sort(bySide)
  const chosen = [...(best ? [told(best, 'agree', 'best-agree')] : []), ...others.map(one => told(one, one.side, 'significant'))].slice(0, most)
  return [...chosen.filter(({ side }) => side === 'agree'), ...chosen.filter(({ side }) => side === 'disagree')]
}

type Sided = Candidate & { readonly side: 'agree' | 'disagree' }

function sideOf({ own, rest }: Candidate): 'agree' | 'disagree' {
  if (Math.abs(own.rat - own.rdt) > 1e-9) return own.rat > own.rdt ? 'agree' : 'disagree'
  const [agree, disagree] = (['agree', 'disagree'] as const).map(side => squaredDifference(own[side], own.seen, rest[side], rest.seen))
  if (!agree || !disagree) return 'disagree'
  const [left, right] = [BigInt(agree.sign) * agree.top * disagree.bottom, BigInt(disagree.sign) * disagree.top * agree.bottom]
  return left > right ? 'agree' : 'disagree'
}

function bySide(a: Sided, b: Sided): number {
  return compareMetric(b, b.side, a, a.side) || compareIds(a.id, b.id)
}

/** Compares repness x repness test x share x share test; near ties by the exact squares. */
function compareMetric(a: Candidate, sideA: 'agree' | 'disagree', b: Candidate, sideB: 'agree' | 'disagree'): number {
  const [x, y] = [metric(a, sideA), metric(b, sideB)]
  if (Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y))) return x - y
  const [p, q] = [exactMetric(a, sideA), exactMetric(b, sideB)]
  const [left, right] = [p.top * q.bottom, q.top * p.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}

function metric({ own }: Candidate, side: 'agree' | 'disagree'): number {
  return side === 'agree' ? own.ra * own.rat * own.pa * own.pat : own.rd * own.rdt * own.pd * own.pdt
}

/** The square of the metric as a fraction, with the sign of the metric. */
function exactMetric({ own, rest }: Candidate, side: 'agree' | 'disagree'): { top: bigint, bottom: bigint } {
  const [n, of, m, others] = [BigInt(own[side]), BigInt(own.seen), BigInt(rest[side]), BigInt(rest.seen)]
  const difference = squaredDifference(own[side], own.seen, rest[side], rest.seen)
  const apart = 2n * n + 1n - of
  const sign = BigInt(difference.sign) * (apart < 0n ? -1n : 1n)
  return {
    top: sign * (n + 1n) ** 4n * (others + 2n) ** 2n * difference.top * apart ** 2n,
    bottom: (of + 2n) ** 4n * (m + 1n) ** 2n * difference.bottom * (of + 1n),
  }
}

/**
 * What a group agrees to most tellingly. Only clear or representative agreements come into question; where some are more agreed
 * to here than elsewhere, the best by the metric among these, otherwise the best by share x share test. Order of arrival plays no part.
 */
function bestAgreement(candidates: readonly Candidate[]): Candidate | undefined {
  const isMoreThanElsewhere = ({ own, rest }: Candidate) => (own.agree + 1) * (rest.seen + 2) > (rest.agree + 1) * (own.seen + 2)
  const fit = candidates.filter(one => isClearShare(one.own.agree, one.own.seen) || (isMoreThanElsewhere(one) && 2 * (one.own.agree + 1) > one.own.seen + 2))
  const telling = fit.filter(isMoreThanElsewhere)
  if (telling.length > 0) return telling.sort((a, b) => compareMetric(b, 'agree', a, 'agree') || compareIds(a.id, b.id))[0]
  return fit.sort((a, b) => b.own.pa * b.own.pat - a.own.pa * a.own.pat || compareIds(a.id, b.id))[0]
}

function told({ id, own }: Candidate, side: 'agree' | 'disagree', because: RepresentativeStatement['because']): RepresentativeStatement {
  return side === 'agree'
    ? { id, side, count: own.agree, seen: own.seen, p: own.pa, pTest: own.pat, repness: own.ra, repnessTest: own.rat, because }
    : { id, side, count: own.disagree, seen: own.seen, p: own.pd, pTest: own.pdt, repness: own.rd, repnessTest: own.rdt, because }
}
