import type { ListedConversation } from './types';
/** The console's list of conversations. */
export class ConversationList {
  constructor(
    readonly root: Document,
    readonly ignore: Element | undefined,
    readonly onChange: () => void,
  ) {}
  watch(_transcript: Element, _composer: HTMLElement | null, _selectors?: readonly string[]): void {}
  read(): ListedConversation[] | null {
    return null;
  }
  open(): ListedConversation | null {
    return null;
  }
  selectors(): string[] | undefined {
    return undefined;
  }
  end(): void {}
}
