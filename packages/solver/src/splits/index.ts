export * from './core/index.ts'
export * from './geometry/index.ts'
export * from './nucleolus/index.ts'
export * from './values/index.ts'
