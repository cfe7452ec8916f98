import type { Mine } from '../../knowledge/mine/types';
import { type Circumstances, scenesNow } from '../../knowledge/suggest';

/** Scenes of the whole site, switched by hand or by the calendar. */
export const SITE_SCENES = ['outage', 'campaign', 'holiday'] as const;
/** Scenes of one customer. */
export const CUSTOMER_SCENES = ['new-customer', 'returning-customer', 'vip'] as const;
export type SiteScene = (typeof SITE_SCENES)[number];
export type CustomerScene = (typeof CUSTOMER_SCENES)[number];
export type PanelScene = SiteScene | CustomerScene;

const HOUR_MS = 3_600_000;
/** What was switched by hand holds for so long: an outage for a shift, a campaign or holiday for some days. Ours. */
const HOLDS_MS: Record<SiteScene, number> = {
  outage: 12 * HOUR_MS,
  campaign: 7 * 24 * HOUR_MS,
  holiday: 7 * 24 * HOUR_MS,
};

interface Panel {
  mine: Mine;
  site: string;
  /** Switched on for this customer. */
  customer: readonly string[];
  /** What is so by date and by the console's own marks, for the customer's language. */
  circumstances: Circumstances;
}

/** The scenes that are so now: the agent's word first, then the calendar's, the team's and the console's. */
export function activeScenes({ mine, site, customer, circumstances }: Panel): PanelScene[] {
  const { now } = circumstances;
  const unasked = scenesNow(circumstances);
  const ofSite = SITE_SCENES.filter((scene) => {
    const byHand = mine.scenes[site]?.[scene];
    return byHand && now - byHand.at < HOLDS_MS[scene] ? byHand.on : unasked.includes(scene);
  });
  const ofCustomer = CUSTOMER_SCENES.filter((scene) => customer.includes(scene) || unasked.includes(scene));
  return [...ofSite, ...ofCustomer];
}

/** New and returning exclude each other. */
export function toggleCustomerScene(scenes: readonly string[], scene: CustomerScene): string[] {
  if (scenes.includes(scene)) return scenes.filter((other) => other !== scene);
  const opposite = { 'new-customer': 'returning-customer', 'returning-customer': 'new-customer', vip: '' }[
    scene
  ];
  return [...scenes.filter((other) => other !== opposite), scene];
}
