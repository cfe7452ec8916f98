export { contentHash, deliveryOf } from './delivery';
export { editOf, type PackChange, takenBack } from './edit-of';
export { fingerprint, hashOf } from './fingerprint';
export { comparePacks, type Decision, mergedPack, type Outcome } from './merge-pack';
export { ROW_KINDS, ROW_LISTS, type RowList } from './parts';
export {
  countRows,
  type Decisions,
  type Neighbour,
  OPEN_STATES,
  type Plan,
  type PlanContext,
  type PlanRow,
  planImport,
  ROW_STATES,
  type RowState,
} from './plan';
export { type Provenance, provenanceOf } from './provenance';
export { openRows, type Resolved, resolvePlan, type RowChanges, rowChanges } from './resolve';
