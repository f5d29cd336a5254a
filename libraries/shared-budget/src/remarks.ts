import type { Instance } from './instance.ts'

/** What META announces and the file does not keep. Real files break these promises, so they are told and not refused. */
export function remarksOn(instance: Omit<Instance, 'remarks'>): string[] {
  const { projects, ballots } = instance
  const said = (key: string) => {
    const value = instance.meta.find(([name]) => name === key)?.[1] ?? ''
    return /^\d+$/.test(value) ? Number(value) : undefined
  }
  const remarks: string[] = []
  const announced = (key: string, found: number) => {
    const number = said(key)
    if (number !== undefined && number !== found) remarks.push(`${key} is ${number}, and the file has ${found}`)
  }
  announced('num_projects', projects.length)
  announced('num_votes', ballots.length)
  const counted = (wrong: (length: number) => boolean, words: string) => {
    const found = ballots.filter(({ projects }) => projects.length > 0 && wrong(projects.length)).length
    if (found > 0) remarks.push(`${found} ballots name ${words}`)
  }
  const most = said('max_length'), least = said('min_length')
  if (most !== undefined) counted(length => length > most, `more than max_length ${most} projects`)
  if (least !== undefined) counted(length => length < least, `fewer than min_length ${least} projects`)
  return remarks
}
