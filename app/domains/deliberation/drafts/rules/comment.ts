export const commentOutcomes = ['adopted', 'partly-adopted', 'not-adopted', 'explained'] as const
export type CommentOutcome = (typeof commentOutcomes)[number]

export const longestComment = 1000
export const longestCommentAnswer = 1000
