import { useRef } from 'react';
import { t } from '../ui/t';
import { useImport } from './import-store';

const ID = 'import-file';

/**
 * The one file input of the studio. It is there on every tab: whoever gives it files is shown the import. Who opens its
 * dialog looks at the dry run before anything is written. A program sets the files without a dialog
 * (`docs/automation.md`): then it is carried out when nothing needs a decision.
 */
export function FileInput({ onChosen }: { onChosen: () => void }) {
  const start = useImport((state) => state.start);
  const asked = useRef(false);
  return (
    <input
      id={ID}
      type="file"
      multiple
      data-testid="import-file"
      aria-label={t('studio.choose')}
      className="sr-only"
      tabIndex={-1}
      onClick={() => {
        asked.current = true;
      }}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        // The same file can be chosen again after it was mended.
        event.target.value = '';
        if (files.length === 0) return;
        onChosen();
        void start(files, { review: asked.current });
        asked.current = false;
      }}
    />
  );
}

/** Opens the browser's file dialog. */
export function chooseFiles(): void {
  document.getElementById(ID)?.click();
}
