import type { Child } from 'hono/jsx'
import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import type { Project } from '../reads/budgets.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'

const tones = { proposed: 'new', admitted: 'active', refused: 'stopped', withdrawn: 'stopped' } as const

/** A project with its picture, cost and place. `marked` says where it stands while projects are looked at. */
export function ProjectCard({ project, page, marked = false, children }: { project: Project; page: Page; marked?: boolean; children?: Child }) {
  const words = budgetsWords(page.locale), said = [
    project.cost !== null ? `${words.cost} ${yuan(project.cost)} ${page.locale === 'en' ? 'yuan' : '元'}` : project.estimate !== null ? `${words.estimate} ${yuan(project.estimate)} ${page.locale === 'en' ? 'yuan' : '元'}` : undefined,
    project.placeWords === '' ? undefined : project.placeWords,
  ].filter((part) => part !== undefined)
  return (
    <Card title={<><span class="number">{project.key}</span> {project.title}</>} state={marked ? <StateMark tone={tones[project.state]}>{words.projectStates[project.state]}</StateMark> : undefined} meta={said.join(' · ')}>
      {project.hasPicture && <p><a href={`/budgets/projects/${project.id}/picture`}><img src={`/budgets/projects/${project.id}/picture?small=1`} alt={project.title} width="160" height="160" loading="lazy" decoding="async" class="photo" /></a></p>}
      <p>{project.text}</p>
      {marked && project.reason !== null && <p class="soft">{project.reason}</p>}
      {children}
    </Card>
  )
}
