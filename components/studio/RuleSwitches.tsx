import { useCallback, useState } from 'react';
import { DRAFT_RULES, type DraftRule } from '../../knowledge/draft/types';
import { RULE_WORDS } from '../ui/rule-words';
import { Switch } from '../ui/Switch';
import { t } from '../ui/t';
import { readRulesOff, saveRulesOff } from './data';
import { refresh, useFresh } from './use-fresh';
import { useUndo } from './Undo';

/** Which remarks on drafts this team wants; each is on until it is switched off here or in a pack. */
export function RuleSwitches() {
  const fresh = useFresh(useCallback(() => readRulesOff(), []));
  const [failed, setFailed] = useState(false);
  const offer = useUndo((state) => state.offer);
  if (fresh.state !== 'ready') return null;
  const off = fresh.value;

  const set = async (rule: DraftRule, on: boolean) => {
    const next = on ? off.filter((other) => other !== rule) : [...off, rule];
    setFailed(false);
    try {
      await saveRulesOff(next);
      refresh();
      offer(t('studio.rulesSaved'), async () => {
        await saveRulesOff(off);
        refresh();
      });
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="mt-8 flex max-w-3xl flex-col gap-2" aria-labelledby="rules-title">
      <h2 id="rules-title" className="font-medium">
        {t('studio.rules')}
      </h2>
      <p className="text-soft">{t('studio.rulesHint')}</p>
      <ul data-testid="draft-rules">
        {DRAFT_RULES.map((rule) => (
          <li
            key={rule}
            data-rule={rule}
            className="flex items-center justify-between gap-4 border-b border-line py-2"
          >
            <span className="min-w-0">{t(RULE_WORDS[rule])}</span>
            <Switch
              label={t(RULE_WORDS[rule])}
              checked={!off.includes(rule)}
              testId={`rule-${rule}`}
              onChange={(on) => void set(rule, on)}
            />
          </li>
        ))}
      </ul>
      {failed && (
        <p role="alert" className="text-bad">
          {t('studio.problem.store')}
        </p>
      )}
    </section>
  );
}
