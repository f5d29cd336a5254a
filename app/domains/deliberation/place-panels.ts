import type { PlacePanel } from '#domains/territory'
import { covenantsPlacePanel } from './covenants/pages/list.tsx'
import { meetingsPanel } from './meetings/pages/place-panel.tsx'
import { opinionsPlacePanel } from './opinions/pages/list.tsx'
import { resolutionsPlacePanel } from './resolutions/pages/place-panel.tsx'
import { topicsPlacePanel } from './topics/pages/place-panel.tsx'

/** What the room shows on the page of a place. */
export const deliberationPlacePanels: readonly PlacePanel[] = [topicsPlacePanel, meetingsPanel, opinionsPlacePanel, resolutionsPlacePanel, covenantsPlacePanel]
