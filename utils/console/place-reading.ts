import type { Detected } from './detect';
import { NEUTRAL_LABELS } from './media';
import { isMessageOf, messagesIn, restRole, roleFromProfile } from './profile-rows';
import type { TranscriptOptions } from './transcript';
import { flatContains } from './tree';
import type { WatchOptions } from './types';

/** Longest stretch of reading in one task, in ms. */
export const SLICE = 12;
/** For this long after a transcript was found or changed hands, rows that arrive in an empty list are history. In ms. */
export const SETTLING = 1500;

/** What is observed of the rows. */
export const ROW_CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'alt',
    'src',
    'aria-label',
    'data-id',
    'data-message-id',
    'data-index',
    'title',
    'datetime',
  ],
};

/** How this place is read, apart from who follows it. */
export function readingOf(
  { transcript, composer, profile }: Detected,
  { ignore, now, labels }: WatchOptions,
): Omit<TranscriptOptions, 'observe' | 'customerName' | 'newId'> {
  return {
    transcript,
    skip: (el) => el === ignore || (composer !== null && flatContains(el, composer)),
    now,
    labels: { ...NEUTRAL_LABELS, ...labels },
    isMessage: isMessageOf(profile, transcript),
    messagesIn: messagesIn(profile),
    givenRole: roleFromProfile(profile, transcript),
    agentNames: profile?.agentNames,
    restRole: restRole(profile),
    textSelectors: profile?.text,
  };
}

/** What a conversation is called where the list does not name it: the page and the name over the transcript. */
export function conversationIdOf(root: Document, name: string): string {
  const address = addressOf(root);
  return name ? `${address}#${name}` : address;
}

export const addressOf = (root: Document): string =>
  (root.defaultView?.location.href ?? '').replace(/[?].*$/, '');
