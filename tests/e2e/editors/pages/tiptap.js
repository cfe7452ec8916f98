import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({ element: document.querySelector('#app'), extensions: [StarterKit] });
window.model = () => editor.getText({ blockSeparator: '\n' });
window.lock = () => editor.setEditable(false);
