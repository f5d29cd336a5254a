/**
 * What differs between places, or may change by law, in votes and elections. A pack is data: versioned, with a day from which it holds and a source
 * for every field; whatever begins (a roll, a ballot, an election) freezes the pack of its place and keeps to it to its end.
 * Shares of the national law (two thirds, three quarters, one half) are no fields: they stand in `@gongzhi/tally` with their articles.
 */
export interface RulePack {
  readonly code: string
  readonly version: number
  readonly title: { readonly zh: string; readonly en: string }
  /** First day (ISO date, in the place) on which it may be frozen. */
  readonly effectiveFrom: string
  readonly owners: OwnersPack
  readonly committees: { readonly rc: CommitteePack; readonly vc: CommitteePack }
  readonly meetings: MeetingsPack
  readonly polls: ParticipationPack
  readonly budgets: ParticipationPack
  /** Least days of a public notice (first day not counted) about residents' affairs. */
  readonly publicityDays: number
  /** By the path of a field, as `owners.noticeDays.regular`: the law or the rule that says so, or `place-suggestion`. */
  readonly sources: Readonly<Record<string, string>>
}

/** The owners' assembly (业主大会). */
export interface OwnersPack {
  /** Whether owners may vote through this system; false by default. */
  readonly online: boolean
  /** The legal system of record for votes over the internet, whose results are imported and reconciled; null where there is none. */
  readonly outsideSystem: { readonly zh: string; readonly en: string } | null
  /** Natural days between the notice and the assembly. */
  readonly noticeDays: { readonly regular: number; readonly extraordinary: number }
  /** Natural days in which the roll is open to objection, and in which an objection is decided. */
  readonly objectionDays: number
  readonly decisionDays: number
  /** Least and greatest length of the vote in natural days; null where the law names none. */
  readonly votingDays: { readonly least: number | null; readonly greatest: number | null }
  /** Natural days within which the result is published, and for how many it stands. */
  readonly resultWithinDays: number
  readonly resultPublicDays: number
  /** Whether an owners' charter may count silence with the majority (指导规则26). */
  readonly silenceMayCount: boolean
  readonly parkingCounts: boolean
  /** For what one head counts: an owner however many units (解释9), or every certificate of title. */
  readonly headFor: 'owner' | 'certificate'
  /** What holds when somebody hands in twice. */
  readonly twice: 'first-stands' | 'last-stands'
  /** What an empty or ambiguous paper of a verified owner is. */
  readonly blank: 'abstain' | 'not-taking-part'
  /** By what those elected to the owners' committee stand in order. */
  readonly candidatesBy: 'heads' | 'area'
  /** What may be excluded by owing fees: nobody, unless a covenant says so (指导规则20). */
  readonly debtorsVote: boolean
  /** Hundredths of the owners who may ask for an extraordinary assembly (条例13). */
  readonly calledByPercent: number
  /** Whether only what the notice named may be decided. */
  readonly onlyAnnounced: boolean
  /** Whether a written power has to say, item by item, how the principal decides. */
  readonly proxyWithInstructions: boolean
  /** Principals for whom one proxy may act; null where nothing is said. */
  readonly proxyLimit: number | null
  /** Natural days for which the list of units, areas and heads is public before the first assembly. */
  readonly firstRollDays: number
  /** Whether a property management committee (物业管理委员会) stands in where owners have no assembly. */
  readonly managementCommittee: boolean
  readonly committee: OwnersCommitteePack
}

/** The owners' committee (业主委员会). Its number of seats is odd. */
export interface OwnersCommitteePack {
  readonly seats: { readonly least: number; readonly greatest: number }
  /** Estates with fewer units may have fewer seats; null where nothing is said. */
  readonly smallBelow: number | null
  readonly smallLeast: number
  readonly termYears: number
  /** Natural days after the election within which it is filed with the street office. */
  readonly filingDays: number
  /** Natural days within which a decision of the committee is published. */
  readonly decisionPublicWithinDays: number
}

/** Who votes for a committee: every voter, one for each household, or the representatives of residents. */
export type ElectionMethod = 'voters' | 'households' | 'representatives'

/** A residents' (rc) or villagers' (vc) committee. */
export interface CommitteePack {
  readonly online: boolean
  readonly methods: readonly ElectionMethod[]
  readonly seats: { readonly least: number; readonly greatest: number }
  readonly termYears: number
  /** Natural days before the election on which the register is published at the latest. */
  readonly registerDaysBefore: number
  readonly objectionDays: number
  readonly decisionDays: number
  /** Voters who nominate jointly. */
  readonly jointNominators: number
  readonly proxyLimit: number
  /** Natural days before the election until which a mandate may be given; null where nothing is said. */
  readonly proxyDaysBefore: number | null
  /** More ballots in the box than voters void the whole vote. */
  readonly overfullBoxVoids: boolean
  /** Natural days within which another round is held; null where nothing is said. */
  readonly anotherRoundDays: number | null
  readonly handoverDays: number
  /** Months at work in the community after which a non-registered person may apply to be a voter. */
  readonly applicationMonths: number
  /** Whether a mandate may still be given at the polling place. */
  readonly proxyOnSite: boolean
  /** Whether a paper that names one person for two offices is void. */
  readonly oneOfficeEach: boolean
  /** Equal votes at the last seat: those who are equal are voted on once more, or lots are drawn. */
  readonly tieBy: 'another-vote' | 'lot'
  /** Natural days for which the result is public. */
  readonly resultPublicDays: number
}

/** Assemblies of residents and villagers and of their representatives. */
export interface MeetingsPack {
  /** Natural days between the notice and an assembly of residents (居民会议). */
  readonly noticeDays: number
  /** Natural days between the notice with its materials and a meeting of deliberation. */
  readonly deliberationNoticeDays: number
  /** Natural days after a meeting within which its minutes are published. */
  readonly minutesWithinDays: number
}

/** Whether something may be taken part in through this system, and on paper. */
export interface ParticipationPack {
  readonly online: boolean
  readonly paper: boolean
  /** Whether a vote may be changed until the close. */
  readonly mayChange: boolean
  /** Age from which residents take part. */
  readonly fromAge: number
}

/** A pack as something that began keeps it. */
export interface FrozenPack {
  /** `code@version`. */
  readonly id: string
  readonly pack: RulePack
}
