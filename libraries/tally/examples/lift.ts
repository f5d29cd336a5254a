// A lift for entrance 2: twelve flats, eight take part, six agree: exactly two thirds and exactly three quarters.
import { ownerMatter, ownersDecide } from '../src/index.ts'
import type { Holding } from '../src/index.ts'

const flats = (ballot: Holding['ballot'], owners: number): Holding => ({ owners, unitsPerOwner: 1, unitArea: 10_000, state: 'sold', ballot, part: '2' })
const lift = ownerMatter('elevator')

if (lift) {
  const { passed, count, needed } = ownersDecide(lift, [flats('agree', 6), flats('against', 1), flats('abstain', 1), flats('none', 4)], { within: '2' })
  console.log(lift.source, passed)
  console.log('take part', count.participating, 'needed', needed.participating)
  console.log('agree', count.agree, 'needed', needed.agree)
}
