import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BackgroundProtocol } from '../messaging/background-protocol';

/** Typed messages to the background. Never trust a body for who sent it: use `sender`. */
export const { sendMessage, onMessage } = defineExtensionMessaging<BackgroundProtocol>();
