export function selectorsFor(_wanted: Element[], _others: Element[], _scope: Element | null): string[] {
  return [];
}
