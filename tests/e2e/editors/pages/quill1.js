import Quill from 'quill1';
import 'quill1/dist/quill.snow.css';

const quill = new Quill('#app', { theme: 'snow', placeholder: 'Write a reply' });
window.model = () => quill.getText().replace(/\n$/, '');
window.lock = () => quill.disable();
