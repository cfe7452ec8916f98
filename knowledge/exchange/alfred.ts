import { strFromU8 } from 'fflate';
import { asText, checkDepth, cleanData, isRecord } from './clean';
import { collect, withText } from './lists';
import { fromAlfred } from './placeholders';
import type { Reading } from './types';
import type { ZipFiles } from './zip';

/** `.alfredsnippets`: a zip with one JSON file a snippet. Null if no file in it is a snippet. */
export function readAlfred(files: ZipFiles): Reading | null {
  const items = [...files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, bytes]) => parse(strFromU8(bytes)));
  if (!items.some((item) => isRecord(item) && isRecord(item.alfredsnippet))) return null;
  return collect('alfred', items, (item) => {
    if (!isRecord(item.alfredsnippet)) return { refused: 'not-a-row' };
    const { snippet, uid, name, keyword } = item.alfredsnippet;
    return withText(fromAlfred(asText(snippet)), {
      key: asText(uid),
      title: asText(name),
      shortcut: asText(keyword),
    });
  });
}

/** One broken snippet is a skipped row, not a broken archive. */
function parse(text: string): unknown {
  try {
    checkDepth(text);
    return cleanData(JSON.parse(text));
  } catch {
    return null;
  }
}
