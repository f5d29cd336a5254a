import type { PlacePanel } from '#domains/territory'
import { budgetsPlacePanel } from './budgets/pages/place-panel.tsx'
import { assembliesPanel } from './elections/pages/assemblies.tsx'
import { electionsPanel } from './elections/pages/elections.tsx'
import { votesPlacePanel } from './votes/pages/place-panel.tsx'

/** What the room shows on the page of a place. */
export const ballotsPlacePanels: readonly PlacePanel[] = [votesPlacePanel, budgetsPlacePanel, assembliesPanel, electionsPanel]
