/** A word that somebody wants explained is no longer than this, in UTF-16 units. */
const LONGEST = 60;
/** ms that a selection stands still before it is looked at: while it is drawn out, each step is another one. */
const STILL = 200;

/**
 * Tells which words of the transcript are selected, and `''` when none are any more. Reads the browser's own selection,
 * once it stands still: nothing in the page is touched, and nothing happens while the mouse only moves.
 */
export function followSelection(
  document: Document,
  transcript: () => Element | null,
  tell: (words: string) => void,
): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const within = transcript();
    const words = within ? selectedIn(within) : '';
    if (words === told) return;
    told = words;
    tell(words);
  };
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(look, STILL);
  };
  document.addEventListener('selectionchange', onChange, { passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('selectionchange', onChange);
  };
}

/** Chromium keeps a selection of its own for each shadow root; Firefox has one that reaches into them. */
type WithSelection = Document | (ShadowRoot & { getSelection?(): Selection | null });

function selectedIn(transcript: Element): string {
  const root = transcript.getRootNode() as WithSelection;
  const selection = root.getSelection?.() ?? transcript.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode) return '';
  if (!transcript.contains(selection.anchorNode)) return '';
  const words = selection.toString().trim();
  return words.length <= LONGEST ? words : '';
}
