export type { NamedAllocations } from './appraise.ts'
export type { GeometryOptions } from './figure.ts'
export { imputationTetrahedron } from './imputation-tetrahedron.ts'
export { imputationTriangle } from './imputation-triangle.ts'
