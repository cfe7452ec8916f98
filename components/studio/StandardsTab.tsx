import { type FormEvent, useCallback, useState } from 'react';
import type { Standard } from '../../knowledge/pack/schema';
import { DEFAULT_STANDARD, standardFor } from '../../knowledge/standards';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { t } from '../ui/t';
import { readOverview, readOwnStandards, saveOwnStandards } from './data';
import { RuleSwitches } from './RuleSwitches';
import { refresh, useFresh } from './use-fresh';
import { useUndo } from './Undo';

const RESPONSES = ['first', 'next'] as const;
const FIGURES = ['wanted', 'promised', 'turn'] as const;
type Seconds = Standard['first'];

/** The figures that the reply clock counts against, for every customer who has no standard of their own. */
export function StandardsTab() {
  const read = useCallback(async () => {
    const [own, { packs }] = await Promise.all([readOwnStandards(), readOverview()]);
    const general = own.filter(({ channel, tier }) => !channel && !tier);
    return { own, general: standardFor([...packs.flatMap((pack) => pack.standards ?? []), ...general]) };
  }, []);
  const fresh = useFresh(read);
  if (fresh.state === 'loading') return null;
  if (fresh.state === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  const { own, general } = fresh.value;
  return (
    <>
      <StandardForm key={JSON.stringify(general)} own={own} general={general} />
      <RuleSwitches />
    </>
  );
}

function StandardForm({ own, general }: { own: Standard[]; general: Standard }) {
  const [draft, setDraft] = useState({ first: { ...general.first }, next: { ...general.next } });
  const [failed, setFailed] = useState(false);
  const offer = useUndo((state) => state.offer);
  const wrong = RESPONSES.some((response) => !inOrder(draft[response]));

  const save = async (figures: Pick<Standard, 'first' | 'next'>) => {
    setFailed(false);
    const others = own.filter(({ channel, tier }) => channel || tier);
    try {
      await saveOwnStandards([{ ...figures }, ...others]);
      refresh();
      offer(t('studio.standardsSaved'), async () => {
        await saveOwnStandards(own);
        refresh();
      });
    } catch {
      setFailed(true);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) void save(draft);
  };
  return (
    <form className="flex max-w-3xl flex-col gap-6" onSubmit={submit}>
      <p className="text-soft">{t('studio.standardsHint')}</p>
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
                max={86_400}
                required
                className="w-24 tabular-nums"
                unit={t('studio.secondsUnit')}
                data-testid={`standard-${response}-${figure}`}
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
      {failed && (
        <p role="alert" className="text-bad">
          {t('studio.problem.store')}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="main" disabled={wrong} data-testid="standards-save">
          {t('studio.save')}
        </Button>
        <Button onClick={() => void save({ first: DEFAULT_STANDARD.first, next: DEFAULT_STANDARD.next })}>
          {t('studio.defaults')}
        </Button>
      </div>
    </form>
  );
}

/** A wanted time after the promised one would never be seen. */
function inOrder({ wanted, promised, turn }: Seconds): boolean {
  return wanted > 0 && wanted <= promised && promised <= turn;
}
