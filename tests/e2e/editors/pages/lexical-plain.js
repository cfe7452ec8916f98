import { createEditor, $getRoot } from 'lexical';
import { registerPlainText } from '@lexical/plain-text';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';

const element = document.querySelector('#app > div');
const editor = createEditor({ namespace: 'test', onError: console.error });
editor.setRootElement(element);
registerPlainText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
window.model = () => editor.getEditorState().read(() => $getRoot().getTextContent());
// As Lexical's own React component does.
editor.registerEditableListener((on) => element.setAttribute('contenteditable', String(on)));
window.lock = () => editor.setEditable(false);
