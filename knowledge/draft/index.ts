export { checkDraft } from './check-draft';
export { applyFix } from './apply-fix';
export { DRAFT_RULES, type DraftContext, type DraftFinding, type DraftRule } from './types';
export { checkScript, fixScript } from './check-script';
