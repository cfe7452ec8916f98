import { useMemo } from 'react';
import { t } from '../ui/t';
import {
  activeScenes,
  CUSTOMER_SCENES,
  type CustomerScene,
  type PanelScene,
  SITE_SCENES,
  toggleCustomerScene,
} from './active-scenes';
import { changeMine } from './mine-actions';
import { usePanel } from './panel-store';
import { conversationLanguage } from './scenes-here';

const NONE: never[] = [];
/** Keys of messages may hold no hyphen. */
const NAME = {
  outage: 'scene.outage',
  campaign: 'scene.campaign',
  holiday: 'scene.holiday',
  'new-customer': 'scene.newCustomer',
  'returning-customer': 'scene.returningCustomer',
  vip: 'scene.vip',
} as const satisfies Record<PanelScene, string>;

const MINUTE_MS = 60_000;

/** The scenes that are so now; looked at anew each minute that something is drawn in. */
export function useActiveScenes(now: number): PanelScene[] {
  const mine = usePanel((state) => state.mine);
  const site = usePanel((state) => state.console.site);
  const customer = usePanel((state) => state.customerScenes[state.conversation] ?? NONE);
  const tier = usePanel((state) => state.conversations.find(({ open }) => open)?.tier);
  const campaigns = usePanel((state) => state.library?.campaigns ?? NONE);
  const language = usePanel((state) => conversationLanguage(state.messages)) ?? 'hans';
  const minute = Math.floor(now / MINUTE_MS);
  return useMemo(() => {
    const circumstances = { now: minute * MINUTE_MS, language, conversation: { tier }, campaigns };
    return activeScenes({ mine, site, customer, circumstances });
  }, [mine, site, customer, tier, campaigns, language, minute]);
}

function toggle(scene: PanelScene, on: boolean): void {
  const site = SITE_SCENES.find((one) => one === scene);
  if (site) {
    changeMine({ what: 'scene', site: usePanel.getState().console.site, scene: site, on, at: Date.now() });
    return;
  }
  usePanel.setState(({ customerScenes, conversation }) => ({
    customerScenes: {
      ...customerScenes,
      [conversation]: toggleCustomerScene(customerScenes[conversation] ?? [], scene as CustomerScene),
    },
  }));
}

/** What is so now and decides what fits: all of it while it is open, else only what is on. */
export function Scenes({ active, open }: { active: readonly PanelScene[]; open: boolean }) {
  if (!open && active.length === 0) return null;
  const shown = [...SITE_SCENES, ...CUSTOMER_SCENES].filter((scene) => open || active.includes(scene));
  return (
    <section
      data-testid="scenes"
      aria-label={t('scene.label')}
      className="flex shrink-0 flex-wrap items-center gap-1 border-b border-line px-3 py-1 text-xs"
    >
      {!open && <span className="text-soft">{t('scene.label')}</span>}
      {shown.map((scene) => {
        const on = active.includes(scene);
        return (
          <button
            key={scene}
            type="button"
            data-scene={scene}
            aria-pressed={on}
            className={`min-h-6 rounded-full border px-2 ${on ? TONE[scene === 'outage' ? 'outage' : 'on'] : TONE.off}`}
            onClick={() => toggle(scene, !on)}
          >
            <span aria-hidden="true">{on ? '✓ ' : ''}</span>
            {t(NAME[scene])}
          </button>
        );
      })}
      {open && <p className="w-full text-soft">{t('scene.hint')}</p>}
    </section>
  );
}

const TONE = {
  outage: 'border-warn bg-warn-tint text-warn font-medium',
  on: 'border-accent bg-accent-tint text-ink',
  off: 'border-line text-soft hover:bg-hover hover:text-ink',
};
