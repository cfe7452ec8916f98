import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';

const element = document.querySelector('#app textarea');
const editor = new EasyMDE({
  element,
  spellChecker: false,
  autoDownloadFontAwesome: false,
  minHeight: '100px',
});
window.model = () => editor.value();
window.lock = () => editor.codemirror.setOption('readOnly', true);
