import { t } from '../ui/t';
import { useImport } from './import-store';

const ID = 'import-file';

/** The one file input of the studio. It is there on every tab: whoever gives it files is shown the import. */
export function FileInput({ onChosen }: { onChosen: () => void }) {
  const start = useImport((state) => state.start);
  return (
    <input
      id={ID}
      type="file"
      multiple
      data-testid="import-file"
      aria-label={t('studio.choose')}
      className="sr-only"
      tabIndex={-1}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        // The same file can be chosen again after it was mended.
        event.target.value = '';
        if (files.length === 0) return;
        onChosen();
        void start(files);
      }}
    />
  );
}

/** Opens the browser's file dialog. */
export function chooseFiles(): void {
  document.getElementById(ID)?.click();
}
