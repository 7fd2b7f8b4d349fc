export * from './desk-screen.ts'
export * from './menu-folds.ts'
export * from './moved-paths.ts'
