import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { t } from '../ui/t';
import {
  consoleName,
  exportConsoles,
  type KnownConsole,
  readConsoles,
  removeConsole,
  renameConsole,
} from './consoles';
import { useFresh } from './use-fresh';

/** The consoles that WarmReply was taught to read, or learnt from packs. */
export function ConsolesTab() {
  const consoles = useFresh(readConsoles);
  if (consoles.state === 'loading') return null;
  if (consoles.state === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  const all = consoles.value;
  return (
    <div className="flex max-w-4xl flex-col gap-4" data-testid="consoles">
      <p className="text-soft">{t(all.length === 0 ? 'consoles.none' : 'consoles.hint')}</p>
      <ul>
        {all.map((known, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one console may be known from several packs
          <ConsoleRow key={`${at} ${known.profile.id}`} known={known} />
        ))}
      </ul>
      {all.length > 1 && (
        <Button
          className="self-start"
          data-testid="console-export-all"
          onClick={() => void exportConsoles(all)}
        >
          {t('consoles.exportAll')}
        </Button>
      )}
    </div>
  );
}

function ConsoleRow({ known }: { known: KnownConsole }) {
  const [name, setName] = useState<string | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const said = consoleName(known);
  const close = () => {
    setName(null);
    rename.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await renameConsole(known, name ?? '')) close();
  };
  return (
    <li
      data-testid="console"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2 text-sm"
    >
      {name === null ? (
        <div className="min-w-40 flex-1">
          <p className="font-medium">{said}</p>
          {said !== known.site && <p className="text-soft">{known.site}</p>}
        </div>
      ) : (
        <form className="flex min-w-40 flex-1 items-end gap-2" onSubmit={(event) => void submit(event)}>
          <Field
            label={t('consoles.name')}
            labelHidden
            placeholder={known.site}
            maxLength={200}
            autoFocus
            className="w-48"
            data-testid="console-name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && close()}
          />
          <Button type="submit">{t('studio.save')}</Button>
        </form>
      )}
      <span className="w-56 text-soft">{origin(known)}</span>
      <span className="whitespace-nowrap">
        <Button
          ref={rename}
          look="quiet"
          data-testid="console-rename"
          aria-label={t('consoles.renameOne', [said])}
          aria-expanded={name !== null}
          onClick={() => setName(name === null ? (known.profile.name ?? '') : null)}
        >
          {t('consoles.rename')}
        </Button>
        <Button
          look="quiet"
          data-testid="console-export"
          aria-label={t('consoles.exportOne', [said])}
          onClick={() => void exportConsoles([known])}
        >
          {t('consoles.export')}
        </Button>
        <Button
          look="quiet"
          data-testid="console-remove"
          aria-label={t('rules.removeWord', [said])}
          onClick={() => void removeConsole(known)}
        >
          {t('studio.remove')}
        </Button>
      </span>
    </li>
  );
}

/** Who it is from, and since when. */
function origin({ pack, profile }: KnownConsole): string {
  if (pack) return [pack.name, pack.owner, pack.version].filter(Boolean).join(' · ');
  const { taughtAt } = profile as { taughtAt?: number };
  return [t('consoles.taughtHere'), taughtAt && new Date(taughtAt).toLocaleDateString()]
    .filter(Boolean)
    .join(' · ');
}
