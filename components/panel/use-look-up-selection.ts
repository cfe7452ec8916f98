import { type RefObject, useEffect } from 'react';
import { usePanel } from './panel-store';

/** More is no word that somebody wants explained, in UTF-16 units. */
const LONGEST = 60;

/** Words selected inside the element are looked up. */
export function useLookUpSelection(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !element.current?.contains(selection.anchorNode)) return;
      const words = selection.toString().trim();
      if (words.length <= LONGEST) usePanel.setState({ lookUp: words });
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      usePanel.setState({ lookUp: '' });
    };
  }, [element]);
}
