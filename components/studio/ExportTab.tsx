import { useState } from 'react';
import {
  type ExportFile,
  exportEspanso,
  exportGlossaryCsv,
  exportKnowledgeCsv,
  exportPacks,
  exportScriptsCsv,
  exportWorkbook,
} from '../../knowledge/exchange';
import { Button } from '../ui/Button';
import { Field, Select } from '../ui/Field';
import { t } from '../ui/t';
import { type Items, readItems, readOverview, readPack } from './data';
import { download } from './download';
import { makeGlossary, readTeam, saveTeam } from './export-glossary';
import { today } from './import-run';
import { useFresh } from './use-fresh';

/** Everything out again: our format loses nothing, the tables are for spreadsheets. */
export function ExportTab() {
  const overview = useFresh(readOverview);
  const [packId, setPackId] = useState('');
  const [failed, setFailed] = useState(false);
  if (overview.state !== 'ready') return null;
  const { packs } = overview.value;
  const name = `warmreply-${packs.find((pack) => pack.id === packId)?.name ?? t('studio.allPacks')}-${today()}`;

  const run = (make: () => Promise<ExportFile<BlobPart>>) => async () => {
    setFailed(false);
    try {
      download(await make());
    } catch {
      setFailed(true);
    }
  };
  const table = (make: (items: Items) => ExportFile<BlobPart>) =>
    run(async () => make(await readItems({ packId: packId || undefined })));
  const whole = run(async () => {
    const ids = packId ? [packId] : packs.map((pack) => pack.id);
    const all = await Promise.all(ids.map(readPack));
    return exportPacks(
      all.filter((pack) => pack !== null),
      name,
    );
  });
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <Select
        label={t('studio.exportWhat')}
        data-testid="export-what"
        value={packId}
        onChange={(event) => setPackId(event.target.value)}
        className="max-w-sm"
      >
        <option value="">{t('studio.allPacks')}</option>
        {packs.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {pack.name}
          </option>
        ))}
      </Select>
      <Choice id="json" name={t('studio.exportJson')} hint={t('studio.exportJsonHint')} onChoose={whole} />
      <TeamGlossary
        onChoose={run(() =>
          makeGlossary(
            packId ? [packId] : packs.map((pack) => pack.id),
            `${name}-${t('studio.tab.glossary')}`,
          ),
        )}
      />
      <Choice
        id="scripts"
        name={t('studio.exportScripts')}
        hint={t('studio.exportCsvHint')}
        onChoose={table(({ script }) =>
          exportScriptsCsv(
            script.map(({ item }) => item),
            `${name}-scripts`,
          ),
        )}
      />
      <Choice
        id="glossary"
        name={t('studio.exportGlossary')}
        onChoose={table(({ term }) =>
          exportGlossaryCsv(
            term.map(({ item }) => item),
            `${name}-glossary`,
          ),
        )}
      />
      <Choice
        id="knowledge"
        name={t('studio.exportKnowledge')}
        onChoose={table(({ entry }) =>
          exportKnowledgeCsv(
            entry.map(({ item }) => item),
            `${name}-knowledge`,
          ),
        )}
      />
      <Choice
        id="workbook"
        name={t('studio.exportWorkbook')}
        hint={t('studio.exportWorkbookHint')}
        onChoose={table(({ script, term, entry }) =>
          exportWorkbook(
            {
              scripts: script.map(({ item }) => item),
              glossary: term.map(({ item }) => item),
              knowledge: entry.map(({ item }) => item),
            },
            name,
          ),
        )}
      />
      <Choice
        id="espanso"
        name={t('studio.exportEspanso')}
        hint={t('studio.exportEspansoHint')}
        onChoose={table(({ script }) =>
          exportEspanso(
            script.map(({ item }) => item),
            `${name}-espanso`,
          ),
        )}
      />
      {failed && (
        <p role="alert" className="text-bad">
          {t('studio.unreadable')}
        </p>
      )}
    </div>
  );
}

/** The glossary for another team, under our name. */
function TeamGlossary({ onChoose }: { onChoose: () => Promise<void> }) {
  const known = useFresh(readTeam);
  const [team, setTeam] = useState<string | null>(null);
  if (known.state !== 'ready') return null;
  const save = async () => {
    if (team !== null) await saveTeam(team);
  };
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-y border-line py-4">
      <Button data-testid="export-team-glossary" className="w-56" onClick={() => void save().then(onChoose)}>
        {t('studio.exportTeamGlossary')}
      </Button>
      <Field
        label={t('studio.teamName')}
        data-testid="export-team"
        className="w-48"
        maxLength={100}
        value={team ?? known.value}
        onChange={(event) => setTeam(event.target.value)}
        onBlur={() => void save()}
      />
      <p className="basis-full text-sm text-soft">{t('studio.exportTeamGlossaryHint')}</p>
    </div>
  );
}

function Choice({
  id,
  name,
  hint,
  onChoose,
}: {
  id: string;
  name: string;
  hint?: string;
  onChoose: () => Promise<void>;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Button data-testid={`export-${id}`} className="w-56" onClick={() => void onChoose()}>
        {name}
      </Button>
      {hint && <span className="text-sm text-soft">{hint}</span>}
    </div>
  );
}
