import { routes } from '#platform/http'
import { boardPhoto } from '../reads/board-photo.ts'

/** /notices/photos/:id, and its small picture with ?small=1. The bytes under an id never change, but who may see them does. */
export const photo = routes().get('/photos/:id{[0-9a-f-]{36}}', async (c) => {
  const { context } = c.var
  const digest = await boardPhoto(context, c.req.param('id'), { small: c.req.query('small') === '1' })
  if (digest === undefined || !(await context.files.has(digest))) return c.body(null, 404)
  return c.body(new Uint8Array(await context.files.read(digest)), 200, { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline' })
})
