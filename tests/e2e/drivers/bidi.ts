/** The few WebDriver BiDi commands that the Firefox driver uses, over puppeteer-core's connection. */

export interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

export class Bidi {
  constructor(private readonly raw: Send) {}

  async send<T>(method: string, params: object): Promise<T> {
    return (await this.raw(method, params)).result as T;
  }

  async contexts(params: object = {}): Promise<Context[]> {
    return (await this.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;
  }

  /** The value of an expression; a string, number, boolean or null, or a node as `{sharedId}`. */
  async evaluate(context: string, expression: string): Promise<{ value?: unknown; sharedId?: string }> {
    const answer = await this.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  async perform(context: string, source: object): Promise<void> {
    await this.send('input.performActions', { context, actions: [source] });
  }
}

type Evaluated =
  | { type: 'success'; result: { value?: unknown; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Key values of WebDriver for the keys that have no character. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Space: ' ',
};

/** A chord (`Alt+Shift+W`) as WebDriver key actions: all down in order, all up in reverse. */
export function chordActions(chord: string): object[] {
  const values = chord.split('+').map((name) => KEYS[name] ?? name);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.reverse().map((value) => ({ type: 'keyUp', value })),
  ];
}

export function typeActions(text: string): object[] {
  return [...text].flatMap((character) => {
    const value = character === '\n' ? KEYS.Enter : character;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
}
