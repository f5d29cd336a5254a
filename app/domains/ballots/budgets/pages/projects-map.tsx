import { shapesOf, UnitMap, unitMapData } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Bounds, boundsOf, MapPicture } from '#ui/map-picture'
import type { Page } from '#ui/page'
import type { StateTone } from '#ui/state'
import type { Settings } from '#platform/settings'
import type { Budget, Project } from '../reads/budgets.ts'
import { budgetsWords } from '../words/words.ts'

/** The ground of a budget, wide enough for projects just beyond it: no further than it is large, so that one odd mark shrinks nothing. */
function boundsWith(ground: Bounds, points: readonly { readonly lng: number; readonly lat: number }[]): Bounds {
  const wide = ground.east - ground.west, high = ground.north - ground.south
  const near = points.filter(({ lng, lat }) => lng > ground.west - wide && lng < ground.east + wide && lat > ground.south - high && lat < ground.north + high)
  return boundsOf([[ground.west, ground.south], [ground.east, ground.north], ...near.map(({ lng, lat }) => [lng, lat] as const)]) ?? ground
}

export const toneOfProject = { proposed: 'new', admitted: 'active', refused: 'stopped', merged: 'stopped', withdrawn: 'stopped' } as const satisfies Record<Project['state'], StateTone>

/** Where the projects of a budget are, each mark leading to its project; nothing where none has a place on the map. */
export async function ProjectsMap({ context, page, budget, projects }: { context: Context; page: Page; budget: Budget; projects: readonly Project[] }) {
  const points = projects.flatMap(({ point, title, number, key, state }) => (point ? [{ ...point, label: `${key} ${title}`, sign: key, href: `/budgets/${budget.id}/projects/${number}`, tone: toneOfProject[state] }] : []))
  if (points.length === 0) return null
  const words = budgetsWords(page.locale), data = await unitMapData(context, budget.unitId)
  return <MapPicture label={words.map} shapes={data ? shapesOf(data.map) : []} bounds={data?.map.bounds && boundsWith(data.map.bounds, points)} points={points} attribution={words.mapSource} approval={data?.approval} listed={false} locale={page.locale} />
}

/** Where one project is, on the map of the budget's ground; nothing where it has no place on it, or no boundary is known. */
export async function ProjectMap({ context, page, settings, budget, project }: { context: Context; page: Page; settings: Settings; budget: Budget; project: Project }) {
  const data = project.point ? await unitMapData(context, budget.unitId) : undefined
  return data && project.point ? <UnitMap data={data} unitId={budget.unitId} label={project.placeWords || project.title} settings={settings} locale={page.locale} marked={project.point} /> : null
}
