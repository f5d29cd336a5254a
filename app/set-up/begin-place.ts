import { assignDuty, defineCategory } from '#domains/matters'
import { appoint, createPersonWithPassword, foundOrganisation, type OrganisationKind } from '#domains/people'
import { isTimeZone, localDay, setUpPlace, unitByCode, unitCheck } from '#domains/territory'
import { type Actor, type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { defaultCategories } from './default-categories.ts'

/** What the set-up page asks. */
export const firstQuestions = ['name', 'phone', 'timezone', 'code', 'level', 'organisation', 'adminName', 'adminMail', 'password'] as const
export type FirstQuestion = (typeof firstQuestions)[number]
export type FirstAnswers = Readonly<Record<FirstQuestion, string>>

/** What is wrong with one answer: a refusal of a room, or a reason of the territory room for its unit. */
export interface FirstProblem {
  readonly field: FirstQuestion
  readonly refusal: Refusal
}

/** Answers that will not do; nothing was kept. */
export class BadAnswers extends Error {
  readonly problems: readonly FirstProblem[]
  constructor(problems: readonly FirstProblem[]) {
    super(problems.map(({ refusal }) => refusal.code).join(', '))
    this.problems = problems
  }
}

/** Which answer a refusal is about. */
const fieldOf: Readonly<Record<string, FirstQuestion>> = {
  'territory.place-name': 'name', 'territory.phone-shape': 'phone', 'territory.time-zone-unknown': 'timezone', 'people.no-organisation-name': 'organisation',
  'people.no-name': 'adminName', 'people.no-mail': 'adminMail', 'people.contact-needed': 'adminMail', 'people.contact-taken': 'adminMail', 'people.weak-password': 'password',
}
const unitFields: Readonly<Record<string, FirstQuestion>> = { code: 'code', name: 'name', level: 'level', parent_code: 'level' }
const kinds: Readonly<Record<string, OrganisationKind>> = { street: 'street', community: 'community' }

/**
 * Makes the place, its widest unit with the organisation that answers there, the categories to begin with and the first administrator:
 * all or nothing. Throws BadAnswers, or Refusal `territory.already-set-up`.
 */
export function beginPlace(context: Context, answers: FirstAnswers): Promise<void> {
  return together({ ...context, origin: 'import' }, async (context) => {
    const { name, phone, timezone, code, level, adminName, adminMail, password } = answers
    const problems: FirstProblem[] = []
    const tried = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
      try {
        return await work()
      } catch (error) {
        const field = error instanceof Refusal ? fieldOf[error.code] : undefined
        if (!(error instanceof Refusal) || !field) throw error
        problems.push({ field, refusal: error })
        return undefined
      }
    }
    const reasons = code === '' || name === '' ? [] : (await unitCheck(context, [{ row: 1, parentCode: null, code, name, level }])).reasons
    for (const { field, code: reason, facts } of reasons) problems.push({ field: unitFields[field] ?? 'code', refusal: new Refusal(reason, 'invalid', facts) })
    await tried(() => setUpPlace(context, {
      name, timezone, calendar: timezone === 'Asia/Shanghai' ? 'china' : 'every-day', phone: phone || null, ...(code && reasons.length === 0 ? { rootUnit: { code, name, level } } : {}),
    }))
    const personId = await tried(() => createPersonWithPassword(context, { name: adminName, mail: adminMail, password }))
    // What follows builds on these: it is tried only when they stand.
    if (problems.length > 0 || personId === undefined || !isTimeZone(timezone)) throw new BadAnswers(problems)
    const posts = []
    for (const role of ['place-administrator', 'user-administrator'] as const) posts.push({ id: await appoint(context, { personId, role, startsAt: context.now }), role, unitId: null, unitPath: [], organisationId: null })
    const administrator: Actor = { id: personId, name: adminName, posts }
    const validFrom = localDay(context.now, timezone)
    const asAdministrator: Context = { ...context, actor: administrator }
    for (const category of defaultCategories(validFrom)) await defineCategory(asAdministrator, category)
    const root = code === '' ? undefined : await unitByCode(context, code)
    const organisationId = await tried(() => foundOrganisation(context, { name: answers.organisation || name, kind: kinds[level] ?? 'other', unitId: root?.id ?? null }))
    if (organisationId === undefined) throw new BadAnswers(problems)
    if (root) await assignDuty(asAdministrator, { part: 'territory', categoryCode: null, unitId: root.id, organisationId, validFrom })
  })
}
