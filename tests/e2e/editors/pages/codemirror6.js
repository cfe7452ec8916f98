import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';

const view = new EditorView({
  state: EditorState.create({
    extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap]), placeholder('Write a reply')],
  }),
  parent: document.querySelector('#app'),
});
window.model = () => view.state.doc.toString();
