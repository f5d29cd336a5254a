import type { Child } from 'hono/jsx'
import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import type { Project } from '../reads/budgets.ts'
import { projectKey, yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'
import { toneOfProject } from './projects-map.tsx'

/** What a project costs, or what its proposer thinks, and where it is: one soft line. */
export function costAndPlace(project: Project, page: Page): string {
  const words = budgetsWords(page.locale), money = page.locale === 'en' ? 'yuan' : '元'
  const cost = project.cost !== null ? `${words.cost} ${yuan(project.cost)} ${money}` : project.estimate !== null ? `${words.estimate} ${yuan(project.estimate)} ${money}` : undefined
  return [cost, project.placeWords === '' ? undefined : project.placeWords].filter((part) => part !== undefined).join(' · ')
}

export const ProjectPicture = ({ project }: { project: Project }) => (
  project.hasPicture ? <p><a href={`/budgets/projects/${project.id}/picture`}><img src={`/budgets/projects/${project.id}/picture?small=1`} alt={project.pictureWords ?? project.title} width="160" height="160" loading="lazy" decoding="async" class="photo" /></a></p> : null)

/** A project with its picture, cost and place. `marked` says where it stands while projects are looked at; `href` leads to its page. */
export function ProjectCard({ project, page, marked = false, href, state, children }: { project: Project; page: Page; marked?: boolean; href?: string; state?: Child; children?: Child }) {
  const words = budgetsWords(page.locale)
  return (
    <Card title={<><span class="number">{project.key}</span> {project.title}</>} href={href} state={marked ? <StateMark tone={toneOfProject[project.state]}>{words.projectStates[project.state]}</StateMark> : state} meta={costAndPlace(project, page)}>
      <ProjectPicture project={project} />
      <p>{project.text}</p>
      {marked && project.mergedInto !== null && <p>{words.mergedInto} <span class="number">{projectKey(project.mergedInto)}</span></p>}
      {marked && project.reason !== null && <p class="soft">{words.reason}{page.locale === 'en' ? ': ' : '：'}{project.reason}</p>}
      {children}
    </Card>
  )
}
