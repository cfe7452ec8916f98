/** The part of `@xmpp/client` (which has no types) that the tests use. */
declare module '@xmpp/client' {
  export interface Stanza {
    attrs: Record<string, string>;
    is(name: string): boolean;
    getChildText(name: string): string | null;
  }
  export interface Client {
    on(event: 'stanza', listener: (stanza: Stanza) => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    start(): Promise<unknown>;
    stop(): Promise<unknown>;
    send(stanza: Stanza): Promise<void>;
  }
  export function client(
    options: Record<'service' | 'domain' | 'username' | 'password' | 'resource', string>,
  ): Client;
  export function xml(name: string, attrs?: Record<string, string>, ...children: (Stanza | string)[]): Stanza;
}
