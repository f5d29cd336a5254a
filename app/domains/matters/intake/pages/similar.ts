import { plateById } from '#domains/territory'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { spend } from '#platform/spend'
import { momentWords } from '#ui/time'
import { basis } from '../../reads/basis.ts'
import { matterWords } from '../../words/words.ts'
import { nearMatters } from '../reads/near-matters.ts'

/** Every second pause in typing asks once; a whole house may sit behind one address. */
const allowance = { uses: 120, seconds: 60 }

/** For the form while somebody writes: open public matters that sound alike, masked. `?q=` the words, `lng` and `lat`, `unit` or `plate` where it is. */
export const similar = routes().get('/similar', async (c) => {
  const { context, page } = c.var
  await spend(context, 'similar', c.var.address, allowance)
  const text = (c.req.query('q') ?? '').trim().slice(0, 1500)
  const [lng, lat] = [c.req.query('lng'), c.req.query('lat')].map((written) => (written ? Number(written) : Number.NaN)) as [number, number]
  const plate = c.req.query('plate') ? await plateById(context, c.req.query('plate') ?? '') : undefined
  const unitId = plate?.unitId ?? (isKey(c.req.query('unit')) ? c.req.query('unit') : undefined)
  const point = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? { lng, lat } : plate && plate.lng !== null && plate.lat !== null ? { lng: plate.lng, lat: plate.lat } : undefined
  const found = [...text].length < 4 ? [] : await nearMatters(context, { title: '', text, unitId, point })
  const { days } = await basis(context), words = matterWords(page.locale)
  return c.json({
    matters: found.map((matter) => ({
      href: `/matters/${matter.number}`, title: matter.public_title,
      note: [matter.unit_name, matter.place_words, words.states[matter.state], momentWords(matter.reported_at, context.now, page.locale, days.timezone)].filter(Boolean).join(' · '),
    })),
  })
})
