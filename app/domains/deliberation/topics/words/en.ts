import type { RefusalSentences } from '#platform/room'

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {} as Record<string, string>,
  refusals: {} as RefusalSentences,
}
