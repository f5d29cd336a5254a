import { routes } from '#platform/http'
import { deskPack } from './pages/desk-pack.tsx'
import { deskPacks, packsHref } from './pages/desk-packs.tsx'
import { deskWritePack } from './pages/desk-write-pack.tsx'
import { publicPacks } from './pages/public-packs.tsx'

export const packsRoutes = routes()
  .route('/about/rules', publicPacks)
  .route(packsHref, deskPacks)
  .route(packsHref, deskWritePack)
  .route(packsHref, deskPack)
