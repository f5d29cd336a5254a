/** Tables of this alcove. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface TopicsTables {}
