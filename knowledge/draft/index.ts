export { checkDraft } from './checkDraft';
export { applyFix } from './applyFix';
export { DRAFT_RULES, type DraftContext, type DraftFinding, type DraftRule } from './types';
