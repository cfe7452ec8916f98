import 'trix';
import 'trix/dist/trix.css';

window.model = () => document.querySelector('trix-editor').editor.getDocument().toString().replace(/\n$/, '');
window.lock = () => {
  document.querySelector('trix-editor').disabled = true;
};
