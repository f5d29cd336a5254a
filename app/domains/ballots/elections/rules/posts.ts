import type { Committee, ElectionMode } from '@gongzhi/tally'

export type CommitteeKind = Committee
export type Mode = ElectionMode
export const committees = ['rc', 'vc'] as const satisfies readonly Committee[]

/** Who elects a residents' committee stands open; a villagers' committee is elected by the villagers alone (村委会组织法). */
export const modesOf = (committee: CommitteeKind): readonly Mode[] => (committee === 'rc' ? ['voter', 'household', 'rep'] : ['voter'])

export const electionPosts = ['chair', 'vice-chair', 'member'] as const
export type ElectionPost = (typeof electionPosts)[number]
/** What one kind of paper asks: whom for a post, or whether to recall. */
export type PaperPost = ElectionPost | 'recall'

/** Which roll elects: the lines on it are those who are given a paper. */
export const rollKindOf = (committee: CommitteeKind, mode: Mode): 'persons' | 'households' | 'representatives' | 'villagers' =>
  committee === 'vc' ? 'villagers' : ({ voter: 'persons', household: 'households', rep: 'representatives' } as const)[mode]

/** In the order of the posts, as they stand on papers and notices. */
export const byPost = <Row extends { readonly post: PaperPost }>(a: Row, b: Row): number => order.indexOf(a.post) - order.indexOf(b.post)
const order: readonly PaperPost[] = [...electionPosts, 'recall']

/** The names that rule packs have for the ways of electing. */
export const methodOf = { voter: 'voters', household: 'households', rep: 'representatives' } as const satisfies Record<Mode, string>
