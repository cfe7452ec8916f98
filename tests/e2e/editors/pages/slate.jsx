import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

function App() {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  window.model = () => editor.children.map((node) => Node.string(node)).join('\n');
  return (
    <Slate editor={editor} initialValue={[{ type: 'paragraph', children: [{ text: '' }] }]}>
      <Editable placeholder="Write a reply" />
    </Slate>
  );
}
createRoot(document.querySelector('#app')).render(<App />);
