export { recogniseDanger } from './recognise-danger.ts'
export { recogniseDistress } from './recognise-distress.ts'
