export { itemRoutes } from './item-routes.ts'
export { itemsOfKit, keepItem, requireItemInUse, saveItemsOfKit } from './item-store.ts'
export { questionOfItem } from './item-views.ts'
