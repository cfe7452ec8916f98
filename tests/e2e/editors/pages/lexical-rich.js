import { createEditor, $getRoot } from 'lexical';
import { registerRichText } from '@lexical/rich-text';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';

const element = document.querySelector('#app > div');
const editor = createEditor({ namespace: 'test', onError: console.error });
editor.setRootElement(element);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
window.model = () => editor.getEditorState().read(() => $getRoot().getTextContent().replaceAll('\n\n', '\n'));
// As Lexical's own React component does.
editor.registerEditableListener((on) => element.setAttribute('contenteditable', String(on)));
window.lock = () => editor.setEditable(false);
