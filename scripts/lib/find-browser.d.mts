export function findChromium(): string | null;
export function findFirefox(): string | null;
export function findCommand(name: string): string | null;
