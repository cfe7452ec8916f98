import { type FormEvent, useState } from 'react';
import type { Authority, FollowUp, Forbidden } from '../../../knowledge/pack/schema';
import type { PackRecord } from '../../../knowledge/store/types';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { t } from '../../ui/t';
import { change, homeFor } from '../edits';
import { splitWords } from '../items/fields';

/** What an agent may promise, words to avoid, words that mean the same: of all packs, written into one's own. */
export function RuleLists({ packs }: { packs: readonly PackRecord[] }) {
  return (
    <>
      <AuthorityCard packs={packs} />
      <ForbiddenWords packs={packs} />
      <Synonyms packs={packs} />
    </>
  );
}

/** Writes a field of one's own pack, which comes along while there is none. */
export async function putOwn(
  packs: readonly PackRecord[],
  field: string,
  next: (before: unknown) => unknown,
  said: string,
) {
  const { packId, home } = await homeFor(null);
  const record = (packs.find(({ id }) => id === packId) ?? home) as Record<string, unknown> | undefined;
  const before = record?.[field] ?? null;
  return change({ packs: [{ packId, field, before, after: next(before) }], home }, said);
}

function AuthorityCard({ packs }: { packs: readonly PackRecord[] }) {
  const current = packs.findLast((pack) => pack.authority);
  const [draft, setDraft] = useState<Authority>(current?.authority ?? {});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const after = Object.fromEntries(
      Object.entries(draft).filter(([, value]) => value !== '' && value !== undefined),
    );
    if (!current) return void putOwn(packs, 'authority', () => after, t('rules.authoritySaved'));
    const part = { packId: current.id, field: 'authority', before: current.authority, after };
    void change({ packs: [part] }, t('rules.authoritySaved'));
  };
  const figure = (value: string) => (value === '' ? undefined : Number(value));
  return (
    <section className="flex flex-col gap-3" aria-labelledby="authority">
      <h2 id="authority" className="text-lg">
        {t('rules.authority')}
      </h2>
      <p className="text-sm text-soft">{t('rules.authorityHint')}</p>
      <form className="flex flex-wrap items-end gap-4" onSubmit={submit}>
        <Field
          label={t('rules.maxAmount')}
          type="number"
          min={0}
          className="w-28"
          data-testid="authority-amount"
          value={draft.maxAmount ?? ''}
          onChange={(event) => setDraft({ ...draft, maxAmount: figure(event.target.value) })}
        />
        <Field
          label={t('rules.currency')}
          className="w-20"
          value={draft.currency ?? ''}
          onChange={(event) => setDraft({ ...draft, currency: event.target.value })}
        />
        <Field
          label={t('rules.maxDays')}
          type="number"
          min={0}
          className="w-24"
          value={draft.maxDays ?? ''}
          onChange={(event) => setDraft({ ...draft, maxDays: figure(event.target.value) })}
        />
        <Field
          label={t('rules.escalateTo')}
          className="w-40"
          value={draft.escalateTo ?? ''}
          onChange={(event) => setDraft({ ...draft, escalateTo: event.target.value })}
        />
        <Button type="submit" data-testid="authority-save">
          {t('studio.save')}
        </Button>
      </form>
    </section>
  );
}

function ForbiddenWords({ packs }: { packs: readonly PackRecord[] }) {
  const [word, setWord] = useState('');
  const [instead, setInstead] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!word.trim()) return;
    const fresh: Forbidden = { word: word.trim(), ...(instead.trim() ? { instead: instead.trim() } : {}) };
    const join = (before: unknown) => [...((before as Forbidden[] | null) ?? []), fresh];
    void putOwn(packs, 'forbidden', join, t('edit.added', [fresh.word])).then((written) => {
      if (!written) return;
      setWord('');
      setInstead('');
    });
  };
  return (
    <section className="flex flex-col gap-3" aria-labelledby="forbidden">
      <h2 id="forbidden" className="text-lg">
        {t('rules.forbidden')}
      </h2>
      <p className="text-sm text-soft">{t('rules.forbiddenHint')}</p>
      <List
        packs={packs}
        field="forbidden"
        say={(one) => [one.word, one.instead && `→ ${one.instead}`].filter(Boolean).join(' ')}
      />
      <form className="flex flex-wrap items-end gap-3" onSubmit={add}>
        <Field
          label={t('rules.word')}
          className="w-40"
          value={word}
          data-testid="forbidden-word"
          onChange={(event) => setWord(event.target.value)}
        />
        <Field
          label={t('rules.instead')}
          className="w-48"
          value={instead}
          data-testid="forbidden-instead"
          onChange={(event) => setInstead(event.target.value)}
        />
        <Button type="submit" disabled={!word.trim()} data-testid="forbidden-add">
          {t('rules.add')}
        </Button>
      </form>
    </section>
  );
}

function Synonyms({ packs }: { packs: readonly PackRecord[] }) {
  const [words, setWords] = useState('');
  const group = splitWords(words).filter(Boolean);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (group.length < 2) return;
    const join = (before: unknown) => [...((before as string[][] | null) ?? []), group];
    void putOwn(packs, 'synonyms', join, t('edit.added', [group.join('、')])).then(
      (written) => written && setWords(''),
    );
  };
  return (
    <section className="flex flex-col gap-3" aria-labelledby="synonyms">
      <h2 id="synonyms" className="text-lg">
        {t('rules.synonyms')}
      </h2>
      <p className="text-sm text-soft">{t('rules.synonymsHint')}</p>
      <List packs={packs} field="synonyms" say={(one) => one.join('、')} />
      <form className="flex flex-wrap items-end gap-3" onSubmit={add}>
        <Field
          label={t('rules.sameWords')}
          className="w-72"
          value={words}
          data-testid="synonym-words"
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" disabled={group.length < 2} data-testid="synonym-add">
          {t('rules.add')}
        </Button>
      </form>
    </section>
  );
}

interface Lists {
  forbidden: Forbidden;
  synonyms: string[];
  followUps: FollowUp;
}

/** What all packs say, each with a button to take it out of its pack. */
export function List<F extends keyof Lists>({
  packs,
  field,
  say,
}: {
  packs: readonly PackRecord[];
  field: F;
  say: (one: Lists[F]) => string;
}) {
  const all = packs.flatMap((pack) => ((pack[field] ?? []) as Lists[F][]).map((one) => ({ pack, one })));
  if (all.length === 0) return <p className="text-sm text-soft">{t('rules.none')}</p>;
  return (
    <ul className="flex max-h-72 flex-col overflow-y-auto" data-testid={`list-${field}`}>
      {all.map(({ pack, one }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may be in several packs, or twice in one
        <li key={at} className="flex items-center gap-3 border-b border-line text-sm">
          <span className="min-w-0 flex-1">{say(one)}</span>
          <span className="text-soft">{pack.name}</span>
          <Button
            look="quiet"
            aria-label={t('rules.removeWord', [say(one)])}
            onClick={() => {
              const before = pack[field] as unknown[];
              const after = before.filter((other) => other !== one);
              void change(
                { packs: [{ packId: pack.id, field, before, after }] },
                t('studio.removed', [say(one)]),
              );
            }}
          >
            {t('studio.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
