import { type FormEvent, useState } from 'react';
import type { Standard } from '../../../knowledge/pack/schema';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { t } from '../../ui/t';
import { HoursForm } from './HoursForm';

const RESPONSES = ['first', 'next'] as const;
const FIGURES = ['wanted', 'promised', 'turn'] as const;

interface StandardFormProps {
  standard: Standard;
  /** For every customer who has no standard of their own: no channel, no tier. */
  general?: boolean;
  onSave: (standard: Standard) => void;
  onDefaults?: () => void;
  onRemove?: () => void;
}

/** The times promised to one kind of customer, and the hours in which they count. */
export function StandardForm({ standard, general, onSave, onDefaults, onRemove }: StandardFormProps) {
  const [draft, setDraft] = useState<Standard>(standard);
  const wrong =
    RESPONSES.some((response) => !inOrder(draft[response])) ||
    (!general && !draft.channel?.trim() && !draft.tier?.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onSave(tidy(draft));
  };
  const testId = general ? '' : 'special-';
  return (
    <form className="flex flex-col gap-5 py-2" onSubmit={submit}>
      {!general && (
        <div className="flex flex-wrap gap-4">
          {(['channel', 'tier'] as const).map((part) => (
            <Field
              key={part}
              label={t(`rules.${part}`)}
              placeholder={t('rules.any')}
              className="w-40"
              data-testid={`${testId}${part}`}
              value={draft[part] ?? ''}
              onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
            />
          ))}
        </div>
      )}
      {RESPONSES.map((response) => (
        <fieldset key={response} className="flex flex-col gap-2">
          <legend className="mb-1 font-medium">{t(`clock.${response}`)}</legend>
          <div className="flex flex-wrap gap-6">
            {FIGURES.map((figure) => (
              <Field
                key={figure}
                label={t(`studio.${figure}`)}
                type="number"
                inputMode="numeric"
                min={1}
                max={2_592_000}
                required
                className="w-24 tabular-nums"
                unit={t('studio.secondsUnit')}
                data-testid={`${testId}standard-${response}-${figure}`}
                value={draft[response][figure] || ''}
                onChange={(event) =>
                  setDraft({
                    ...draft,
                    [response]: { ...draft[response], [figure]: Number(event.target.value) },
                  })
                }
              />
            ))}
          </div>
          {!inOrder(draft[response]) && <p className="text-sm text-warn">{t('studio.notInOrder')}</p>}
        </fieldset>
      ))}
      <HoursForm
        hours={draft.hours ?? null}
        testId={testId}
        onChange={(hours) => setDraft({ ...draft, hours: hours ?? undefined })}
      />
      <div className="flex gap-2">
        <Button type="submit" look="main" disabled={wrong} data-testid={`${testId}standards-save`}>
          {t('studio.save')}
        </Button>
        {onDefaults && <Button onClick={onDefaults}>{t('studio.defaults')}</Button>}
        {onRemove && <Button onClick={onRemove}>{t('studio.remove')}</Button>}
      </div>
    </form>
  );
}

/** Whom a standard is for, in words. */
export function nameOf({ channel, tier }: Standard): string {
  return [channel, tier].filter(Boolean).join(' · ');
}

/** A wanted time after the promised one would never be seen. */
function inOrder({ wanted, promised, turn }: Standard['first']): boolean {
  return wanted > 0 && wanted <= promised && promised <= turn;
}

function tidy({ channel, tier, hours, ...rest }: Standard): Standard {
  return {
    ...rest,
    ...(channel?.trim() ? { channel: channel.trim() } : {}),
    ...(tier?.trim() ? { tier: tier.trim() } : {}),
    ...(hours ? { hours } : {}),
  };
}
