export {
  type ExportFile,
  exportGapsCsv,
  exportGlossaryCsv,
  exportKnowledgeCsv,
  exportPacks,
  exportScriptsCsv,
} from './export';
export { exportEspanso } from './export-espanso';
export { exportGlossaryPack, glossaryPack } from './export-glossary';
export { exportWorkbook } from './export-sheet';
export { LIMITS } from './limits';
export { reportCsv } from './report';
export { ImportProblem, type ProblemId } from './problem';
export { isComplete } from './columns';
export { asHeadless, previewMapping } from './preview';
export { type ImportFile, type ImportOptions, readImport, readText } from './read-file';
export * from './types';
