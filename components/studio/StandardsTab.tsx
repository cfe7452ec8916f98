import { useCallback, useState } from 'react';
import type { Standard } from '../../knowledge/pack/schema';
import { DEFAULT_STANDARD, standardFor } from '../../knowledge/standards';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { readOverview, readOwnStandards } from './data';
import { change } from './edits';
import { FollowUps } from './rules/FollowUps';
import { RuleLists } from './rules/RuleLists';
import { StandardForm, nameOf } from './rules/StandardForm';
import { RuleSwitches } from './RuleSwitches';
import { useFresh } from './use-fresh';

/** The setting that holds what was set here, before the packs' standards. */
const OWN = 'standards';

/** What the team holds itself to: times by channel and customer tier, what may be promised, words to avoid. */
export function StandardsTab() {
  const read = useCallback(async () => {
    const [own, { packs }] = await Promise.all([readOwnStandards(), readOverview()]);
    return { own, packs, fromPacks: packs.flatMap((pack) => pack.standards ?? []) };
  }, []);
  const fresh = useFresh(read);
  const [open, setOpen] = useState('');
  if (fresh.state === 'loading') return null;
  if (fresh.state === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  const { own, packs, fromPacks } = fresh.value;
  const general = own.find(isGeneral) ?? standardFor(fromPacks);
  const special = own.filter((standard) => !isGeneral(standard));
  const write = (after: Standard[], said: string) =>
    change(
      {
        settings: [{ key: OWN, before: own.length > 0 ? own : null, after: after.length > 0 ? after : null }],
      },
      said,
    );
  const put = (before: Standard | null, after: Standard) =>
    write(
      before && own.includes(before)
        ? own.map((other) => (other === before ? after : other))
        : [...own, after],
      t('studio.standardsSaved'),
    );
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <section className="flex flex-col gap-4" aria-labelledby="times">
        <h2 id="times" className="text-lg">
          {t('rules.times')}
        </h2>
        <p className="text-soft">{t('studio.standardsHint')}</p>
        <StandardForm
          key={JSON.stringify(general)}
          standard={general}
          general
          onSave={(after) => put(own.find(isGeneral) ?? null, after)}
          onDefaults={() => write(special, t('rules.defaultsBack'))}
        />
        {special.map((standard) => {
          const name = nameOf(standard);
          return (
            <details
              key={name}
              open={open === name}
              className="border-t border-line pt-3"
              data-testid="special-standard"
            >
              <summary className="cursor-pointer font-medium">{name}</summary>
              <StandardForm
                key={JSON.stringify(standard)}
                standard={standard}
                onSave={(after) => put(standard, after)}
                onRemove={() =>
                  write(
                    own.filter((other) => other !== standard),
                    t('studio.removed', [name]),
                  )
                }
              />
            </details>
          );
        })}
        <Button
          className="self-start"
          data-testid="new-standard"
          onClick={() => {
            const tier = freeTier(special);
            setOpen(tier);
            void put(null, { ...DEFAULT_STANDARD, hours: general.hours, tier });
          }}
        >
          {t('rules.newStandard')}
        </Button>
      </section>
      <FollowUps packs={packs} />
      <RuleLists packs={packs} />
      <RuleSwitches />
    </div>
  );
}

const isGeneral = ({ channel, tier }: Standard) => !channel && !tier;

/** A tier that has no standard yet, to be renamed. */
function freeTier(standards: readonly Standard[]): string {
  const taken = new Set(standards.map(({ tier }) => tier));
  let tier = 'VIP';
  for (let n = 2; taken.has(tier); n++) tier = `VIP ${n}`;
  return tier;
}
