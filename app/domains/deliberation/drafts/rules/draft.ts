export const originRooms = ['covenants', 'topics', 'councils', 'meetings', 'office'] as const
export type OriginRoom = (typeof originRooms)[number]

/** What a draft comes from: the thing that it is the text of. */
export interface DraftOrigin { readonly room: OriginRoom; readonly subject?: string; readonly href?: string }

export const longestTitle = 120
export const longestNote = 500
