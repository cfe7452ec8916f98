import { describe, expect, it } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import { checkDraft } from '../../../knowledge/draft';
import { buildGlossary } from '../../../knowledge/glossary';
import type { Script } from '../../../knowledge/pack/schema';
import { ANGRY } from '../reading/angry';
import { STARTER_LOCALES, starterPacks } from '../../../knowledge/starter';

/** What a filled-in blank looks like to the draft check, by its kind. */
const FILLED: Record<string, string> = {
  amount: '30',
  date: '11月25日',
  order: '20261121001',
  time: '18:00',
};

function filledIn(script: Script): string {
  return script.text.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => {
    const blank = script.blanks?.find((b) => b.name === name);
    return blank?.default ?? blank?.choices?.[0] ?? FILLED[blank?.kind ?? ''] ?? name;
  });
}

describe.each(STARTER_LOCALES)('our own draft check on our own scripts, %s', async (locale) => {
  const packs = await starterPacks(locale);
  const glossary = buildGlossary(packs.flatMap((pack) => pack.glossary));
  const scripts = packs.flatMap((pack) => pack.scripts);

  it('finds nothing to mend', () => {
    const found = scripts.flatMap((script) =>
      checkDraft(filledIn(script), { glossary }).map((finding) => ({
        what: `${script.id}: ${finding.rule}`,
        words: finding.found,
      })),
    );
    expect(found).toEqual([]);
  });

  it('finds nothing to mend in the answers that go to customers', () => {
    const answers = packs.flatMap((pack) => pack.knowledge).filter((entry) => !entry.internal);
    const found = answers.flatMap((entry) =>
      checkDraft(entry.answer, { glossary }).map(({ rule, found }) => `${entry.id}: ${rule} ${found}`),
    );
    expect(found).toEqual([]);
  });

  it('takes every script for angry customers as an acknowledgement, the feeling before the matter', () => {
    const said = locale === 'en' ? 'Three weeks late and nobody answers!' : '三天了还没人管，太差劲了！';
    const messages: Message[] = [{ id: '1', role: 'customer', text: said, seenAt: 0, old: false }];
    const found = scripts
      .filter((script) => script.purpose === 'empathy' && script.emotions?.includes('angry'))
      .flatMap((script) =>
        checkDraft(filledIn(script), { messages, reading: ANGRY })
          .filter(({ rule }) => rule === 'no-acknowledgement' || rule === 'solution-before-empathy')
          .map(({ rule }) => `${script.id}: ${rule}`),
      );
    expect(found).toEqual([]);
    expect(
      checkDraft(locale === 'en' ? 'Your parcel left on Monday.' : '您的包裹周一寄出。', {
        messages,
        reading: ANGRY,
      }),
    ).not.toEqual([]);
  });

  it('would find what we teach people not to write', () => {
    const stiff = locale === 'en' ? 'We will handle it as soon as possible.' : '我们会尽快处理，请您再试试。';
    expect(checkDraft(stiff, { glossary }).length).toBeGreaterThan(0);
  });
});
