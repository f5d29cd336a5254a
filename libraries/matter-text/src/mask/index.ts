export { findPersonalData, findPersonalDataInMatter } from './find-personal-data.ts'
export { maskText } from './mask-text.ts'
export type { PersonalDataType, Span } from './span.ts'
