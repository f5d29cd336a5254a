/** What can happen to a sample matter after it was raised, in the order in which it may. */
export type Step = 'dispatch' | 'answer-at-once' | 'accept' | 'contact' | 'progress' | 'ask-suspension' | 'decide-suspension' | 'ask-extension' | 'supervise' | 'finish' | 'check' | 'confirm' | 'review'

export interface Moment { readonly hours: number; readonly step: Step; /** 2 once somebody said that it was not solved. */ readonly round: 1 | 2 }

export interface SampleTurn {
  readonly index: number
  /** Hours since it was raised: what would come later has not happened yet. */
  readonly age: number
  /** Which of the time limits of the demonstration it has. */
  readonly limit: 'lifeline' | 'ordinary' | 'complex' | 'enquiry'
  readonly urgent: boolean
  /** Whether whoever raised it will say that it is solved. */
  readonly solved: boolean
}

/** Hours in which it has to be done, somewhat short of the limit. */
const within = { lifeline: 21, ordinary: 150, complex: 320, enquiry: 70 } as const

/** The few of which somebody did not take care in time, so that supervision has something to look at. */
const neglected: Readonly<Record<number, 'unsigned' | 'uncontacted' | 'unfinished' | 'unchecked'>> = { 130: 'unsigned', 120: 'uncontacted', 14: 'unfinished', 17: 'unfinished', 94: 'unchecked' }

/** How a sample matter went, told in hours since it was raised: most of them in time and well, a handful not, each at its own pace. */
export function courseOf(turn: SampleTurn): Moment[] {
  return wholeCourse(turn).filter(({ hours }) => hours < turn.age)
}

function wholeCourse({ index, age, limit, urgent, solved }: SampleTurn): Moment[] {
  const way = index % 10, neglect = urgent ? undefined : neglected[index], long = limit === 'ordinary' || limit === 'complex'
  const moments: Moment[] = []
  const then = (hours: number, step: Step, round: 1 | 2 = 1) => { moments.push({ hours, step, round }); return hours }
  then(0.3, 'dispatch')
  if (neglect === 'unsigned') return moments
  if (limit === 'enquiry' && index % 3 === 0) { then(0.9, 'answer-at-once'); return moments }
  then(urgent ? 0.4 : 1.6, 'accept')
  if (neglect === 'uncontacted') return moments
  const contact = then(urgent ? 0.6 : index % 23 === 7 && long ? 26 : 2 + (index % 5), 'contact')
  then(contact + (urgent ? 0.4 : 4), 'progress')
  if (index % 20 === 5 && long && !urgent) { then(20, 'ask-suspension'); then(28, 'decide-suspension'); return moments }
  if (way === 7 && long && age < 70) { then(20, 'ask-extension'); then(24, 'supervise') }
  if (neglect === 'unfinished') { then(150, 'supervise'); return moments }
  const slow = way === 2 || way === 3 || way === 7
  const finish = then(urgent ? 1.7 : Math.max(contact + 6, slow ? within[limit] : paceOf(limit, index)), 'finish')
  if (neglect === 'unchecked') return moments
  const check = then(finish + (urgent ? 1 : 3 + (index % 5)), 'check')
  const answer = then(check + 4 + ((index * 13) % 50) + (way === 6 ? 12 : 0), 'confirm')
  if (solved) return moments
  const review = then(answer + 1.2, 'review', 2)
  then(review + (urgent ? 0.4 : 1.5), 'accept', 2)
  then(review + (urgent ? 0.6 : 3), 'contact', 2)
  const again = then(review + (urgent ? 1.7 : 14), 'finish', 2)
  then(again + (urgent ? 1 : 4), 'check', 2)
  then(again + 10, 'confirm', 2)
  return moments
}

const paceOf = (limit: SampleTurn['limit'], index: number): number => ({
  lifeline: 6 + (index % 11), ordinary: 26 + ((index * 7) % 90), enquiry: 20 + ((index * 5) % 45), complex: 60 + ((index * 11) % 180),
})[limit]
