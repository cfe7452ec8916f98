import { isComplete, type Mapping, previewMapping, type UnknownTable } from '../../knowledge/exchange';
import { t } from '../ui/t';
import { reasonText } from './import-text';

/** What the first rows become with the roles as they are chosen now. */
export function MappingPreview({ table, mapping }: { table: UnknownTable; mapping: Mapping }) {
  if (!isComplete(mapping)) return null;
  const { pack, skipped } = previewMapping(table, mapping);
  const lines = [
    ...pack.scripts.map(({ id, title, text, shortcut, tags }) => ({
      id,
      name: [shortcut && `/${shortcut}`, title].filter(Boolean).join(' '),
      text,
      about: tags?.join('、'),
    })),
    ...pack.glossary.map(({ id, term, plain, domain }) => ({ id, name: term, text: plain, about: domain })),
    ...pack.knowledge.map(({ id, question, answer, category }) => ({
      id,
      name: question,
      text: answer,
      about: category,
    })),
  ];
  return (
    <section aria-live="polite" data-testid="mapping-preview" className="flex flex-col gap-2">
      <h3 className="text-sm text-soft">{t('studio.plan.preview')}</h3>
      <ul className="flex flex-col gap-2 text-sm">
        {lines.map(({ id, name, text, about }) => (
          <li
            key={id}
            data-testid="mapping-preview-item"
            className="max-w-2xl rounded-md bg-accent-tint px-3 py-2"
          >
            <p className="font-medium">
              {name} {about && <span className="font-normal text-soft">{about}</span>}
            </p>
            <p className="line-clamp-3 whitespace-pre-wrap">{text}</p>
          </li>
        ))}
        {skipped.map(({ row, reason, detail }) => (
          <li key={`${row} ${reason}`} className="text-soft">
            {t('studio.row', [String(row)])} · {reasonText(reason, detail)}
          </li>
        ))}
      </ul>
    </section>
  );
}
