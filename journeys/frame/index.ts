export { desktop, telephone, useBrowser } from './browser.ts'
export { demonstration } from './demonstration.ts'
export { type Product, startProduct } from './start-product.ts'
export type { Visitor } from './visitor.ts'
