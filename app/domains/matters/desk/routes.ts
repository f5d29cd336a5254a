import { routes } from '#platform/http'
import { administrationPage } from './pages/administration.tsx'
import { bulkPage } from './pages/bulk.tsx'
import { categoriesPage } from './pages/categories.tsx'
import { charterPage } from './pages/charter.tsx'
import { dutiesPage } from './pages/duties.tsx'
import { holidaysPage } from './pages/holidays.tsx'
import { mapPage } from './pages/map.tsx'
import { publicThemes } from './pages/public-themes.tsx'
import { queueCsv } from './pages/queue-csv.ts'
import { queuePage } from './pages/queue.tsx'
import { categorySheet, dutySheet } from './pages/rule-sheets.ts'
import { supervisionPage } from './pages/supervision.tsx'
import { themesPage } from './pages/themes.tsx'
import { viewsPage } from './pages/views.tsx'

/** Every page of the desk's lists and of the room's administration. */
export const deskRoutes = routes()
  .route('/desk/administration', administrationPage)
  .route('/desk/administration/categories-sheet', categorySheet)
  .route('/desk/administration/categories', categoriesPage)
  .route('/desk/administration/duties-sheet', dutySheet)
  .route('/desk/administration/duties', dutiesPage)
  .route('/desk/administration/charter', charterPage)
  .route('/desk/administration/holidays', holidaysPage)
  .route('/desk/supervision', supervisionPage)
  .route('/desk/map', mapPage)
  .route('/desk/themes', themesPage)
  .route('/themes', publicThemes)
  .route('/desk/queue.csv', queueCsv)
  .route('/desk/views', viewsPage)
  .route('/desk/bulk', bulkPage)
  .route('/desk', queuePage)
