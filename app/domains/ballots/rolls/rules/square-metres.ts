export { squareMetres } from '../../property/rules/square-metres.ts'
