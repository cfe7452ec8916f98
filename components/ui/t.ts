import { i18n } from '#i18n';

/** A sentence of the UI in the browser's language: `locales/*.yml`. */
export const t = i18n.t;
