import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ErrorSummary, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { changePlace } from '../acts/set-up-place.ts'
import { place } from '../reads/place.ts'
import { unitByCode, unitById } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { tried } from './tried.ts'

const here = '/desk/administration/place'

/** What the place says of itself. */
export const deskPlace = routes()
  .get('/', async (c) => {
    requirePermission(c.var.context, territoryPermissions['territory.set-up'])
    return c.html(await settingsPage(c.var.context, c.var.page, { done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.set-up'])
    const form = await readForm(c.req)
    const problem = await tried(context, () => savePlace(context, form))
    return problem === undefined ? c.redirect(`${here}?done=place`, 303) : c.html(await settingsPage(context, page, { form, problem }), 422)
  })

async function savePlace(context: Context, form: Form): Promise<void> {
  const code = form.text('root')
  const root = code === '' ? undefined : await unitByCode(context, code)
  if (code !== '' && !root) throw new Refusal('territory.unknown-unit', 'missing')
  const now = await place(context)
  await changePlace(context, {
    name: form.text('name'), timezone: form.text('timezone'), phone: form.text('phone'), emergencyPhone: form.text('emergencyPhone'), mapApproval: form.text('mapApproval'), rootUnitId: root?.id ?? null,
    ...(now ? { calendar: now.calendar } : {}),
  })
}

async function settingsPage(context: Context, page: Page, { form, problem, done }: { form?: Form; problem?: string; done?: string | undefined }) {
  const words = territoryWords(page.locale)
  const now = await place(context)
  const root = now?.rootUnitId ? await unitById(context, now.rootUnitId) : undefined
  const kept = (name: string, otherwise: string | null | undefined) => (form?.has(name) ? form.text(name) : otherwise ?? '')
  return (
    <DeskFrame page={page} may title={words.desk.place} lead={words.settings.lead} current="place" done={done === 'place' ? words.settings.saved : undefined}>
      <form method="post" action={here}>
        <ErrorSummary errors={problem !== undefined ? [{ message: problem }] : []} />
        <TextField name="name" label={words.settings.name} hint={words.settings.nameHint} required maxlength={120} value={kept('name', now?.name)} width="medium" />
        <TextField name="phone" label={words.settings.phone} hint={words.settings.phoneHint} type="tel" value={kept('phone', now?.phone)} width="medium" />
        <TextField name="emergencyPhone" label={words.settings.emergency} type="tel" required value={kept('emergencyPhone', now?.emergencyPhone ?? '110')} width="short" />
        <TextField name="timezone" label={words.settings.timezone} required value={kept('timezone', now?.timezone ?? 'Asia/Shanghai')} width="medium" />
        <TextField name="root" label={words.settings.root} value={kept('root', root?.code)} width="medium" />
        <TextField name="mapApproval" label={words.settings.mapApproval} hint={words.settings.mapApprovalHint} value={kept('mapApproval', now?.mapApproval)} width="medium" />
        <Submit>{words.settings.save}</Submit>
      </form>
    </DeskFrame>
  )
}
