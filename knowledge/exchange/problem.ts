/** Why a file as a whole can't be imported. The UI has the sentence for each id. */
export type ProblemId =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'unknown-format'
  | 'bad-json'
  | 'bad-yaml'
  | 'bad-zip'
  | 'bad-sheet'
  | 'bad-plist'
  | 'bomb'
  | 'too-deep'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'old-excel'
  | 'other-version'
  | 'bad-pack'
  | 'nothing-usable';

/** Thrown by everything that reads a file; `data` fills the sentence (a limit, a field's name, a position). */
export class ImportProblem extends Error {
  constructor(
    readonly id: ProblemId,
    readonly data: string = '',
  ) {
    super(data ? `${id}: ${data}` : id);
    this.name = 'ImportProblem';
  }
}
