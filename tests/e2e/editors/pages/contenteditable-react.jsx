// The usual controlled contenteditable: the state is the HTML, written back when it differs.
import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [html, setHtml] = useState('');
  const element = useRef(null);
  useLayoutEffect(() => {
    if (element.current.innerHTML !== html) element.current.innerHTML = html;
  }, [html]);
  window.model = () => {
    const probe = document.createElement('div');
    probe.innerHTML = html;
    document.body.append(probe);
    const text = probe.innerText.replace(/\n$/, '');
    probe.remove();
    return text;
  };
  return (
    <div
      contentEditable
      suppressContentEditableWarning
      ref={element}
      onInput={(event) => setHtml(event.currentTarget.innerHTML)}
    />
  );
}
createRoot(document.querySelector('#app')).render(<App />);
