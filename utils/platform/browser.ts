// The one door to `browser.*`: everything else takes what it needs from this folder.
export { browser, type Browser } from 'wxt/browser';
