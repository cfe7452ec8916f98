import { client, xml } from '@xmpp/client';

/** Somebody on the XMPP server. */
export interface XmppPerson {
  say(to: string, text: string): Promise<void>;
  /** Bodies of the messages that came in, in order. */
  readonly heard: { from: string; text: string }[];
  leave(): Promise<void>;
}

/** `service`: `xmpp://host:port`. */
export async function signIn(
  service: string,
  domain: string,
  username: string,
  password: string,
): Promise<XmppPerson> {
  const xmpp = client({ service, domain, username, password, resource: 'test' });
  const heard: { from: string; text: string }[] = [];
  xmpp.on('error', () => {}); // a rejected start() says it; later ones are the server going away at the end
  xmpp.on('stanza', (stanza) => {
    const text = stanza.is('message') ? stanza.getChildText('body') : null;
    if (text) heard.push({ from: stanza.attrs.from?.split('/')[0] ?? '', text });
  });
  await xmpp.start();
  await xmpp.send(xml('presence'));
  return {
    heard,
    say: (to, text) =>
      xmpp.send(xml('message', { type: 'chat', to, id: crypto.randomUUID() }, xml('body', {}, text))),
    leave: async () => {
      await xmpp.stop();
    },
  };
}
