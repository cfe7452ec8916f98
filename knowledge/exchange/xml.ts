/** One tag or piece of text of an XML file, in order. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Reads XML token by token, in one forward pass. Entities other than the five of XML and character references are
 * left as they stand: a DOCTYPE defines nothing here, so there is nothing to expand.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    if (next < 0) {
      yield { kind: 'text', text: unescapeXml(xml.slice(at)) };
      return;
    }
    if (next > at) yield { kind: 'text', text: unescapeXml(xml.slice(at, next)) };
    if (xml.startsWith('<![CDATA[', next)) {
      const end = endOf(xml, ']]>', next);
      yield { kind: 'text', text: xml.slice(next + 9, end - 3) };
      at = end;
    } else if (xml.startsWith('<!--', next)) {
      at = endOf(xml, '-->', next + 4);
    } else {
      const end = tagEnd(xml, next);
      const first = xml[next + 1];
      const tag = xml.slice(next + 1, end - 1);
      at = end;
      if (first === '?' || first === '!') continue;
      if (first === '/') {
        yield { kind: 'close', name: tag.slice(1).trim() };
        continue;
      }
      const empty = tag.endsWith('/');
      const body = empty ? tag.slice(0, -1) : tag;
      const space = body.search(/\s/);
      const name = space < 0 ? body : body.slice(0, space);
      yield { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), empty };
    }
  }
}

/** The value of an attribute, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return unescapeXml(double ?? single ?? '');
  }
  return undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Character references of XML and HTML → characters. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const fine = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return fine ? String.fromCodePoint(code) : '';
  });
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end < 0 ? xml.length : end + mark.length;
}

function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return xml.length;
}
