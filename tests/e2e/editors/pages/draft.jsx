import { Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  window.model = () => state.getCurrentContent().getPlainText('\n');
  return <Editor editorState={state} onChange={setState} placeholder="Write a reply" />;
}
createRoot(document.querySelector('#app')).render(<App />);
