import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

const TEST_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ command }) => {
    // The test build is the release build: in a mode of another name Vite would take React's development copy.
    if (command === 'build') process.env.NODE_ENV = 'production';
    return {
      plugins: [tailwindcss()],
      // No network, not even code for it that a library brings along: scripts/lib/check-build.mjs looks.
      define: { XMLHttpRequest: 'undefined' },
      build: { modulePreload: { polyfill: false } },
    };
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // activeTab: see docs/decisions/0002-active-tab.md
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'scripting',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // The test build is the release build with these two hosts granted, so that an automated
    // browser needs no permission prompt (docs/automation.md).
    host_permissions: mode === 'test' ? TEST_HOSTS : [],
    // A page can't probe for a dynamic address (Chromium); Firefox has one per installation anyway.
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser === 'chrome' ? { use_dynamic_url: true } : {}),
      },
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandOpenPanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'warmreply@warmreply.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
