import { Select, TextField } from '#ui/form'
import type { Locale } from '#platform/words'
import type { SaidDoor, SigningPlace } from '../reads/signing-places.ts'
import { covenantsWords } from '../words/words.ts'

/** Which home: the building, chosen where it is known and written where it is not, and the door. */
export function DoorFields({ places, typed, error, locale }: { places: readonly SigningPlace[]; typed?: Partial<SaidDoor> | undefined; error?: string | undefined; locale: Locale }) {
  const { desk } = covenantsWords(locale).pages, unknown = places.some(({ building }) => building === null)
  return (
    <>
      {places.length > 1 && <Select name="place" label={desk.signBuilding} required options={places.map(({ id, name }) => ({ value: id, label: name }))} value={typed?.place} />}
      {unknown && <TextField name="building" label={desk.signHouse} hint={desk.signHouseHint} maxlength={40} width="short" autocomplete="off" value={typed?.building} />}
      <TextField name="door" label={desk.signDoor} hint={desk.signDoorHint} required maxlength={40} width="short" autocomplete="off" value={typed?.door} error={error} />
    </>
  )
}

/** A door as a form says it. */
export const saidDoor = (text: (name: string) => string): SaidDoor => ({ place: text('place') || undefined, building: text('building'), door: text('door') })
