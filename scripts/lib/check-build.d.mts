export function checkBuild(browser: 'chrome' | 'firefox', output?: string): string[];
