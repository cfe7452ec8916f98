import { useState } from 'react';
import {
  asHeadless,
  COLUMN_ROLES,
  type ColumnRole,
  isComplete,
  type Mapping,
  type UnknownTable,
} from '../../knowledge/exchange';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';
import { t } from '../ui/t';
import { useImport } from './import-store';
import { MappingPreview } from './MappingPreview';

/** Which column is what, with the first rows below it; remembered for the next file with these columns. */
export function ColumnMapping({ table: asked }: { table: UnknownTable }) {
  const { map, skip } = useImport();
  const [mapping, setMapping] = useState<Mapping>(asked.guess);
  const [headless, setHeadless] = useState(asked.headless);
  const table = asHeadless(asked, headless);
  const choose = (column: number, role: ColumnRole) =>
    setMapping(mapping.map((before, at) => (at === column ? role : before)));
  const columns = table.header.map((name, at) => ({ key: `${at} ${name}`, name, at }));
  const rows = table.sample.map((cells, at) => ({ key: `${at} ${cells[0]}`, cells }));
  return (
    <section className="flex flex-col gap-3" data-testid="import-mapping">
      <h2 className="text-lg">{t('studio.mapTitle', [table.name])}</h2>
      <p className="text-sm text-soft">{t('studio.mapHint')}</p>
      <label className="flex w-fit items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="accent-accent"
          data-testid="import-has-header"
          checked={!headless}
          onChange={(event) => setHeadless(!event.target.checked)}
        />
        {t('studio.plan.hasHeader')}
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse must be able to scroll it */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t('studio.mapTitle', [table.name])}>
        <table className="border-collapse text-sm">
          <thead>
            <tr>
              {columns.map(({ key, name, at }) => (
                <th
                  key={key}
                  className="min-w-36 border-b border-line p-2 text-left align-bottom font-normal"
                >
                  <p className="mb-1 truncate font-medium">{name || t('studio.unnamed', [String(at + 1)])}</p>
                  <Select
                    label={t('studio.columnIs', [name || String(at + 1)])}
                    labelHidden
                    value={mapping[at]}
                    onChange={(event) => choose(at, event.target.value as ColumnRole)}
                  >
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {t(`studio.role.${role}`)}
                      </option>
                    ))}
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-line align-top">
                {columns.map(({ key, at }) => (
                  <td key={key} className={`p-2 ${mapping[at] === 'skip' ? 'text-soft line-through' : ''}`}>
                    <span className="line-clamp-3">{row.cells[at] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <MappingPreview table={table} mapping={mapping} />
      {!isComplete(mapping) && <p className="text-sm text-warn">{t('studio.mapMissing')}</p>}
      <div className="flex gap-2">
        <Button
          look="main"
          data-testid="import-apply"
          disabled={!isComplete(mapping)}
          onClick={() => void map(mapping, headless)}
        >
          {t('studio.importNow')}
        </Button>
        <Button onClick={() => void skip()}>{t('studio.leaveOut')}</Button>
      </div>
    </section>
  );
}
