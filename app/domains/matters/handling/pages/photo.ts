import { routes } from '#platform/http'
import { tryCode } from '../../intake/acts/try-code.ts'
import { photoFor } from '../reads/photo-for.ts'

/** /files/photo/:id, and its small picture with ?small=1. The bytes under an id never change. */
export const photo = routes().get('/:id', async (c) => {
  const { context } = c.var
  const code = c.req.query('code')
  const digest = await tryCode(context, c.var.address, code, () => photoFor(context, c.req.param('id'), { small: c.req.query('small') === '1', code }))
  if (digest === undefined || !(await context.files.has(digest))) return c.body(null, 404)
  return c.body(new Uint8Array(await context.files.read(digest)), 200, {
    'content-type': 'image/jpeg', 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline',
  })
})
