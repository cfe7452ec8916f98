import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { uiLocale } from '../../utils/platform/lifecycle';
import '../ui/theme.css';

/** Shows an extension page's content in its `#root`. */
export function mount(content: ReactNode): void {
  document.documentElement.lang = uiLocale();
  createRoot(document.getElementById('root')!).render(<StrictMode>{content}</StrictMode>);
}
