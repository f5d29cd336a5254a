import { Course } from './course.ts'
import { firstEndowment } from './endowment.ts'
import type { EqualShares, Run } from './equal-shares.ts'
import { isFinal, winnersOf } from './exhaustive.ts'
import { fraction, plus } from './fraction.ts'
import { costOf } from './outcome.ts'
import { stretchOf } from './stretch.ts'

/** `exhaustive`: stop as soon as nothing more fits (when left out: yes). `integral`: begin with whole units of money per voter. */
export type AddOne = { readonly exhaustive?: boolean, readonly integral?: boolean }

/**
 * Completion by endowments one unit of money higher each time (Faliszewski et al., "Participatory Budgeting: Data, Tools, and
 * Analysis", IJCAI 2023, "Add1"): the last outcome that the budget pays for, or, with `exhaustive`, the first that leaves room for
 * nothing more. Stretches of endowments that certainly buy the same are leapt over; the result is that of going step by step.
 */
export function addOne(rule: EqualShares, { exhaustive = true, integral = false }: AddOne = {}): Run {
  const { instance } = rule, unit = 10n ** BigInt(instance.places)
  const course = new Course(rule)
  let run = rule.run(firstEndowment(rule, integral))
  // How far the next leap goes, and after how many steps without a change it is tried: where changes are dense, seldom. `still`: steps since the last change.
  let leap = 2n, patience = 1, calm = 0, still = 0
  while (!isFinal(rule, run, exhaustive)) {
    if (calm >= patience) {
      const endowment = plus(run.endowment, fraction(leap * unit))
      if (course.holds(run, endowment)) {
        run = { ...run, endowment }
        leap *= 2n
        patience = 1
        continue
      }
      patience = leap === 2n ? Math.min(16, patience * 2) : 1
      calm = leap === 2n ? 0 : calm
      leap = leap > 2n ? leap / 2n : 2n
      if (leap > 2n) continue
    }
    // Leaps that fail again and again where nothing changes: doubles cannot tell here, lines can.
    if (still >= 64) {
      const more = stretchOf(rule, run) / unit
      if (more > 0n) run = { ...run, endowment: plus(run.endowment, fraction(more * unit)) }
      still = 0
    }
    const next = rule.run(plus(run.endowment, fraction(unit)))
    if (costOf(instance, winnersOf(next)) > instance.budget) break
    const same = sameOrder(run, next)
    still = same ? still + 1 : 0
    calm = same ? calm + 1 : 0
    run = next
  }
  return rule.run(run.endowment)
}

/** The same, by trying every endowment. */
export function addOneByStepping(rule: EqualShares, { exhaustive = true, integral = false }: AddOne = {}): Run {
  const { instance } = rule, unit = fraction(10n ** BigInt(instance.places))
  let run = rule.run(firstEndowment(rule, integral))
  while (!isFinal(rule, run, exhaustive)) {
    const next = rule.run(plus(run.endowment, unit))
    if (costOf(instance, winnersOf(next)) > instance.budget) break
    run = next
  }
  return run
}

const sameOrder = (a: Run, b: Run): boolean => a.purchases.length === b.purchases.length && a.purchases.every(({ project }, at) => b.purchases[at]?.project === project)
