import type { PlacePanel } from '#domains/territory'
import { opinionsPlacePanel } from './opinions/pages/list.tsx'

/** What the room shows on the page of a place. */
export const deliberationPlacePanels: readonly PlacePanel[] = [opinionsPlacePanel]
