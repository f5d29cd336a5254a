import { routes } from '#platform/http'
import { deskChangeUnit } from './pages/desk-change-unit.tsx'
import { deskClaim } from './pages/desk-claim.tsx'
import { deskClaims } from './pages/desk-claims.tsx'
import { deskEstate } from './pages/desk-estate.tsx'
import { deskExclusiveUnit } from './pages/desk-exclusive-unit.tsx'
import { deskImport } from './pages/desk-import.tsx'
import { deskProperty } from './pages/desk-property.tsx'
import { deskUpload } from './pages/desk-upload.tsx'
import { myProperty } from './pages/my-property.tsx'

/** The register at the desk, and what is mine. */
export const propertyRoutes = routes()
  .route('/me/property', myProperty)
  .route('/desk/property', deskUpload)
  .route('/desk/property', deskImport)
  .route('/desk/property', deskChangeUnit)
  .route('/desk/property', deskExclusiveUnit)
  .route('/desk/property', deskClaim)
  .route('/desk/property', deskClaims)
  .route('/desk/property', deskProperty)
  .route('/desk/property', deskEstate)
