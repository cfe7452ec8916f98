import { CATEGORIES, type Category } from '../../knowledge/pack/schema';
import { t } from '../ui/t';

/** Scenes and domains of the content that ships; a team's own are called what the team called them. */
const NAMED = [
  'complaint',
  'logistics',
  'quality',
  'refund',
  'account',
  'price',
  'outage',
  'order',
  'service',
  'usage',
  'campaign',
  'payment',
  'returningCustomer',
  'newCustomer',
  'exchange',
  'booking',
  'invoice',
  'holiday',
  'warranty',
  'stock',
  'vip',
  'ecommerce',
  'electronics',
  'finance',
  'it',
  'telecom',
] as const;

/** A category, domain or scene in the agent's language. */
export function topicName(id: string): string {
  if (CATEGORIES.includes(id as Category)) return t(`category.${id as Category}`);
  const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as (typeof NAMED)[number];
  return NAMED.includes(camel) ? t(`topic.${camel}`) : id;
}
