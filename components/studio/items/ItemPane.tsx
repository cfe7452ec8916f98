import { Fragment, useState } from 'react';
import type { Script } from '../../../knowledge/pack/schema';
import { Button } from '../../ui/Button';
import { t } from '../../ui/t';
import type { ItemKind } from '../data';
import { today } from '../import-run';
import { FIELDS, type FieldSpec, type Value } from './fields';
import { ItemProvenance } from '../Provenance';
import { ItemField } from './ItemField';
import { ScriptPreview } from './ScriptPreview';

interface ItemPaneProps<I extends object> {
  kind: ItemKind;
  item: I;
  packId: string;
  packName: string;
  /** Not written yet: its required fields are still empty. */
  isNew: boolean;
  save: (base: I, spec: FieldSpec, value: Value) => Promise<I | null>;
  onVerified: () => void;
  onCopy: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Everything about one script, term or entry. Each field saves itself. */
export function ItemPane<I extends object>(props: ItemPaneProps<I>) {
  const { kind, item, packId, packName, isNew, save, onVerified, onCopy, onRemove, onClose } = props;
  const text = String((item as Record<string, unknown>).text ?? '');
  /** The script's text as it is typed; null once it is the stored one. */
  const [typed, setTyped] = useState<{ over: string; text: string } | null>(null);
  const shown = typed?.over === text ? typed.text : text;
  const textSpec = FIELDS.script.find(({ field }) => field === 'text')!;
  const verified = (item as { verifiedOn?: string }).verifiedOn;
  return (
    <aside
      aria-label={t('edit.pane')}
      data-testid="item-pane"
      className="flex w-full shrink-0 flex-col gap-3 border-line pb-4 lg:w-96 lg:overflow-y-auto lg:border-l lg:pl-5"
    >
      <div className="flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate text-sm text-soft">
          {isNew ? t('edit.newHint') : t('edit.inPack', [packName])}
        </p>
        {!isNew && (
          <Button look="quiet" data-testid="item-copy" onClick={onCopy}>
            {t('edit.copy')}
          </Button>
        )}
        {!isNew && (
          <Button look="quiet" data-testid="item-remove" onClick={onRemove}>
            {t('studio.remove')}
          </Button>
        )}
        <Button look="quiet" data-testid="item-close" aria-label={t('edit.closePane')} onClick={onClose}>
          ✕
        </Button>
      </div>
      {!isNew && <ItemProvenance kind={kind} packId={packId} item={item as { id: string } & I} />}
      {kind === 'entry' && !isNew && (
        <Button
          data-testid="verify"
          className="self-start"
          disabled={verified === today()}
          onClick={onVerified}
        >
          {verified === today() ? t('edit.verifiedToday') : t('edit.verifyToday')}
        </Button>
      )}
      {FIELDS[kind].map((spec) => (
        <Fragment key={spec.field}>
          <ItemField
            item={item}
            spec={spec}
            save={save}
            onTyping={spec === textSpec ? (now) => setTyped({ over: text, text: now }) : undefined}
          />
          {spec === textSpec && (
            <ScriptPreview
              script={item as unknown as Script}
              text={shown}
              onFix={(fixed) => {
                setTyped(null);
                void save(item, textSpec, fixed);
              }}
            />
          )}
        </Fragment>
      ))}
    </aside>
  );
}
