/** What somebody who raised a matter answers when asked whether it is solved. */
export const solvedAnswers = ['solved', 'partly', 'unsolved'] as const
export type Solved = (typeof solvedAnswers)[number]

/** Five levels, from the best to the worst. */
export const satisfactions = ['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied'] as const
export type Satisfaction = (typeof satisfactions)[number]

export const isSolved = (answer: string): answer is Solved => (solvedAnswers as readonly string[]).includes(answer)
export const isSatisfaction = (answer: string): answer is Satisfaction => (satisfactions as readonly string[]).includes(answer)

/** Whether the matter goes to another pair of eyes: not solved, or solved in part only with somebody left dissatisfied. */
export const goesOn = (solved: Solved, satisfaction: Satisfaction): boolean =>
  solved === 'unsolved' || (solved === 'partly' && (satisfaction === 'dissatisfied' || satisfaction === 'very-dissatisfied'))

export const longestComment = 500
