import type { PlacePanel } from '#domains/territory'

/** What the room shows on the page of a place. */
export const deliberationPlacePanels: readonly PlacePanel[] = []
