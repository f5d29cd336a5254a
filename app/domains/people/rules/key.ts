export { isKey } from '#platform/key'
