import { ancestorsOf, childrenOf, type Unit, unitsById, unitsNamed } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { Buttons, Checks, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { councilsWords } from '../words/words.ts'

export interface UnitPickData { readonly offered: readonly { readonly unit: Unit; readonly where: string }[]; readonly chosen: readonly string[]; readonly query: string; readonly searched: boolean }

const most = 30

/** What a form offers to choose places from: the reader's own units and what lies beneath them, what was chosen before, and what was searched for. */
export async function unitPickData(context: Context, form?: Form, given: readonly string[] = []): Promise<UnitPickData> {
  const chosen = form ? form.all('units') : given, query = form?.text('find') ?? ''
  const own = await unitsById(context, [...new Set(context.actor?.posts.flatMap((post) => post.unitId ?? []) ?? [])])
  const near = chosen.length > 0 || query !== '' ? [] : [...own, ...(await Promise.all(own.map((unit) => childrenOf(context, unit.id)))).flat()]
  const found = query === '' ? [] : await unitsNamed(context, query, most)
  const units = [...new Map([...await unitsById(context, chosen), ...found, ...near].map((unit) => [unit.id, unit])).values()].slice(0, most + chosen.length)
  const offered = await Promise.all(units.map(async (unit) => ({ unit, where: (await ancestorsOf(context, unit.id)).slice(0, -1).map((above) => above.name).join(' › ') })))
  return { offered, chosen, query, searched: query !== '' && found.length === 0 }
}

/** Choosing places by name, without script: the search keeps what was chosen and typed. */
export function UnitPick({ page, data, label, hint, error }: { page: Page; data: UnitPickData; label: string; hint: string; error?: string | undefined }) {
  const words = councilsWords(page.locale).desk
  return (
    <>
      {data.offered.length > 0 && <Checks name="units" label={label} hint={hint} required error={error} values={data.chosen} options={data.offered.map(({ unit, where }) => ({ value: unit.id, label: unit.name, ...(where === '' ? {} : { hint: where }) }))} />}
      <TextField name="find" label={data.offered.length > 0 ? words.find : label} {...(data.offered.length > 0 ? { unmarked: true } : { hint: words.findHint, required: false, unmarked: true })} value={data.query} width="medium" error={data.searched ? words.findNone : data.offered.length === 0 ? error : undefined} />
      <Buttons><Submit name="do" value="find" tone="secondary" unchecked>{words.findDo}</Submit></Buttons>
    </>
  )
}
