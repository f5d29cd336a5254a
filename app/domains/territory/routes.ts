import { routes } from '#platform/http'
import { deskChanges } from './pages/desk-changes.tsx'
import { deskImport } from './pages/desk-import.tsx'
import { deskLevels } from './pages/desk-levels.tsx'
import { deskPlace } from './pages/desk-place.tsx'
import { deskPlates } from './pages/desk-plates.tsx'
import { deskResponsibilities } from './pages/desk-responsibilities.tsx'
import { deskSplit } from './pages/desk-split.tsx'
import { deskUnit } from './pages/desk-unit.tsx'
import { deskUnits } from './pages/desk-units.tsx'
import { deskUpload } from './pages/desk-upload.tsx'
import { findPlace } from './pages/find-place.tsx'
import { maps } from './pages/maps.tsx'
import { placePrint } from './pages/place-print.tsx'
import { plate } from './pages/plate.tsx'
import { platesPrint } from './pages/plates-print.tsx'

/** Everything but the page of one place, which is built with the panels of other rooms: `placePage(panels)`. */
export const territoryRoutes = routes()
  .route('/p', plate)
  .route('/places', maps)
  .route('/places', findPlace)
  .route('/places', placePrint)
  .route('/places', platesPrint)
  .route('/desk/administration/units/upload', deskUpload)
  .route('/desk/administration/units/imports', deskImport)
  .route('/desk/administration/units', deskUnits)
  .route('/desk/administration/units', deskChanges)
  .route('/desk/administration/units', deskSplit)
  .route('/desk/administration/units', deskUnit)
  .route('/desk/administration/plates', deskPlates)
  .route('/desk/administration/responsibilities', deskResponsibilities)
  .route('/desk/administration/levels', deskLevels)
  .route('/desk/administration/place', deskPlace)
