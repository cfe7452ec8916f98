import { type FormEvent, useState } from 'react';
import { CATEGORIES, type FollowUp, PRIORITIES } from '../../../knowledge/pack/schema';
import type { PackRecord } from '../../../knowledge/store/types';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { t } from '../../ui/t';
import { List, putOwn } from './RuleLists';

const EMPTY = { category: '', priority: '', hours: '', what: '' };

/** When a customer hears from us again by themselves: of all packs, written into one's own. */
export function FollowUps({ packs }: { packs: readonly PackRecord[] }) {
  const [draft, setDraft] = useState(EMPTY);
  const set = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part });
  const hours = Number(draft.hours);
  const ready = draft.what.trim() !== '' && draft.hours !== '' && hours >= 0;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const fresh = {
      ...(draft.category ? { category: draft.category } : {}),
      ...(draft.priority ? { priority: draft.priority } : {}),
      hours,
      what: draft.what.trim(),
    } as FollowUp;
    const join = (before: unknown) => [...((before as FollowUp[] | null) ?? []), fresh];
    if (await putOwn(packs, 'followUps', join, t('edit.added', [fresh.what]))) setDraft(EMPTY);
  };
  return (
    <section className="flex flex-col gap-3" aria-labelledby="follow-ups">
      <h2 id="follow-ups" className="text-lg">
        {t('rules.followUps')}
      </h2>
      <p className="text-sm text-soft">{t('rules.followUpsHint')}</p>
      <List packs={packs} field="followUps" say={inWords} />
      <form className="flex flex-wrap items-end gap-3" onSubmit={(event) => void add(event)}>
        <Select
          label={t('rules.followUpCategory')}
          data-testid="follow-up-category"
          value={draft.category}
          onChange={(event) => set({ category: event.target.value })}
        >
          <option value="">{t('rules.any')}</option>
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('rules.followUpPriority')}
          data-testid="follow-up-priority"
          value={draft.priority}
          onChange={(event) => set({ priority: event.target.value })}
        >
          <option value="">{t('rules.any')}</option>
          {PRIORITIES.map((priority) => (
            <option key={priority} value={priority}>
              {t(`priority.${priority}`)}
            </option>
          ))}
        </Select>
        <Field
          label={t('rules.followUpAfter')}
          type="number"
          min={0}
          step="any"
          className="w-24 tabular-nums"
          unit={t('rules.hoursUnit')}
          data-testid="follow-up-hours"
          value={draft.hours}
          onChange={(event) => set({ hours: event.target.value })}
        />
        <Field
          label={t('rules.followUpWhat')}
          maxLength={2_000}
          className="w-64"
          data-testid="follow-up-what"
          value={draft.what}
          onChange={(event) => set({ what: event.target.value })}
        />
        <Button type="submit" disabled={!ready} data-testid="follow-up-add">
          {t('rules.add')}
        </Button>
      </form>
    </section>
  );
}

function inWords({ category, priority, hours, what }: FollowUp): string {
  return [
    category && t(`category.${category}`),
    priority && t(`priority.${priority}`),
    t('rules.afterHours', [String(hours)]),
    what,
  ]
    .filter(Boolean)
    .join(' · ');
}
