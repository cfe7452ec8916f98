export {
  type ExportFile,
  exportGapsCsv,
  exportGlossaryCsv,
  exportKnowledgeCsv,
  exportPacks,
  exportScriptsCsv,
} from './export';
export { exportEspanso } from './export-espanso';
export { exportWorkbook } from './export-sheet';
export { LIMITS } from './limits';
export { ImportProblem, type ProblemId } from './problem';
export { isComplete } from './columns';
export { type ImportFile, type ImportOptions, readImport, readText } from './read-file';
export * from './types';
