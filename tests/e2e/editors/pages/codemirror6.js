import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';

const writable = new Compartment();
const view = new EditorView({
  state: EditorState.create({
    extensions: [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      placeholder('Write a reply'),
      writable.of([]),
    ],
  }),
  parent: document.querySelector('#app'),
});
window.model = () => view.state.doc.toString();
window.lock = () => view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(true)) });
