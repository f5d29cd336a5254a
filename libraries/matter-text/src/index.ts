export { findPersonalData, findPersonalDataInMatter, maskText } from './mask/index.ts'
export { recogniseDanger, recogniseDistress } from './danger/index.ts'
export { bigramsOf, gramsForStorage } from './search/grams.ts'
