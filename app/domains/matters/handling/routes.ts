import { routes } from '#platform/http'
import { deskMatterPage, type DeskPanel } from './pages/desk-matter.tsx'
import { photo } from './pages/photo.ts'

/** The desk's view of one matter and its steps, and the photographs of every matter. `panels` are what other alcoves offer to do. */
export const handlingRoutes = (panels: readonly DeskPanel[] = []) => routes()
  .route('/desk/matters', deskMatterPage(panels))
  .route('/files/photo', photo)
