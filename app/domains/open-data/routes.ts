import type pg from 'pg'
import { routes } from '#platform/http'
import { limit } from '#platform/rate-limit'
import { exports } from './exports/api.ts'
import { apiKeysPage } from './keys/pages/api-keys.tsx'
import { open311 } from './open311/api.ts'
import { openPage } from './pages/open.tsx'

/** Calls per minute that one key may make. */
const perKey = 600

/** Every address of the room; `pool` counts how often a key is used, for all processes together. */
export const openDataRoutes = ({ pool }: { pool: pg.Pool }) => routes()
  .route('/', open311(limit(pool, 'open311', perKey, 60)))
  .route('/', exports)
  .route('/open', openPage)
  .route('/desk/administration/api-keys', apiKeysPage)
