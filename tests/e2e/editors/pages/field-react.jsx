import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App({ Tag }) {
  const [text, setText] = useState('');
  window.model = () => text;
  return (
    <>
      <Tag value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" disabled={!text} onClick={() => setText('')}>
        Send
      </button>
    </>
  );
}
const tag = document.querySelector('#app').dataset.tag ?? 'textarea';
createRoot(document.querySelector('#app')).render(<App Tag={tag} />);
