import type { FormatId, RowReason } from '../../knowledge/exchange';
import { t } from '../ui/t';

/** The sentence for a file that could not be imported. */
export function problemText(id: string, data: string): string {
  switch (id) {
    case 'empty':
      return t('studio.problem.empty');
    case 'too-large':
      return t('studio.problem.tooLarge', [data]);
    case 'not-text':
      return t('studio.problem.notText');
    case 'bad-json':
      return data ? t('studio.problem.badJsonAt', [data]) : t('studio.problem.badJson');
    case 'bad-yaml':
      return t('studio.problem.badYaml', [data || '?']);
    case 'bad-zip':
    case 'bad-sheet':
    case 'bad-plist':
      return t('studio.problem.damaged');
    case 'bomb':
    case 'too-deep':
      return t('studio.problem.bomb');
    case 'too-many-rows':
      return t('studio.problem.tooManyRows', [data]);
    case 'too-many-columns':
      return t('studio.problem.tooManyColumns', [data]);
    case 'old-excel':
      return t('studio.problem.oldExcel');
    case 'other-version':
      return t('studio.problem.otherVersion', [data]);
    case 'bad-pack':
      return t('studio.problem.badPack', [data]);
    case 'nothing-usable':
      return t('studio.problem.nothingUsable');
    case 'unknown-format':
      return t('studio.problem.unknownFormat');
    case 'store-quota':
      return t('studio.problem.quota');
    case 'store-newer':
      return t('studio.problem.newer');
    case 'store-blocked':
      return t('studio.problem.blocked');
    case 'store-unavailable':
      return t('studio.problem.unavailable');
    case 'changed-meanwhile':
      return t('studio.problem.changedMeanwhile');
    default:
      return t('studio.problem.store');
  }
}

/** Why a row was left out. */
export function reasonText(reason: RowReason, detail = ''): string {
  switch (reason) {
    case 'no-text':
      return t('studio.reason.noText');
    case 'no-plain-words':
      return t('studio.reason.noPlainWords');
    case 'no-answer':
      return t('studio.reason.noAnswer');
    case 'too-long':
      return t('studio.reason.tooLong', [detail]);
    case 'too-many-cells':
      return t('studio.reason.tooManyCells', [detail]);
    case 'broken-quotes':
      return t('studio.reason.brokenQuotes');
    case 'header-again':
      return t('studio.reason.headerAgain');
    case 'duplicate':
      return t('studio.reason.duplicate', [detail]);
    case 'inactive':
      return t('studio.reason.inactive');
    case 'runs-program':
      return t('studio.reason.runsProgram');
    case 'needs-program':
      return t('studio.reason.needsProgram', [detail]);
    case 'picture-only':
      return t('studio.reason.pictureOnly');
    case 'wrong-field':
      return t('studio.reason.wrongField', [detail]);
    case 'not-a-row':
      return t('studio.reason.notARow');
  }
}

/** What people call a format. */
export function formatName(format: FormatId): string {
  return t(`studio.format.${FORMAT_KEYS[format]}`);
}

const FORMAT_KEYS = {
  warmreply: 'warmreply',
  qianniu: 'qianniu',
  'merchant-client': 'merchantClient',
  'speech-repo': 'speechRepo',
  espanso: 'espanso',
  'text-blaze': 'textBlaze',
  briskine: 'briskine',
  zendesk: 'zendesk',
  gorgias: 'gorgias',
  chatwoot: 'chatwoot',
  tars: 'tars',
  zammad: 'zammad',
  liveperson: 'liveperson',
  'amazon-connect': 'amazonConnect',
  textexpander: 'textexpander',
  alfred: 'alfred',
  'auto-text-expander': 'autoTextExpander',
  table: 'table',
} as const;
