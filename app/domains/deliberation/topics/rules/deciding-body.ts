/** Who must decide where the law does not leave it to deliberation (协商不等于表决). */
export const decidingBodies = ['owners-assembly', 'residents-assembly', 'villagers-assembly', 'government'] as const
export type DecidingBody = (typeof decidingBodies)[number]

export interface Touch {
  readonly code: string
  readonly body: DecidingBody
  /** Matter of an owners' vote as `@gongzhi/tally` names it; null for other bodies. */
  readonly ownerMatter: string | null
  /** The article that gives the decision to the body. */
  readonly source: string
}
