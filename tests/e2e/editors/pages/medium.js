import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';

const editor = new MediumEditor('#app > div', { toolbar: false, placeholder: { text: 'Write a reply' } });
window.model = () => {
  const probe = document.createElement('div');
  probe.innerHTML = editor.getContent();
  const lines = probe.querySelector('p') ? [...probe.children] : [probe];
  return lines
    .map((line) =>
      [...line.childNodes].map((node) => (node.localName === 'br' ? '\n' : node.textContent)).join(''),
    )
    .map((line) => line.replace(/\n$/, ''))
    .join('\n');
};
