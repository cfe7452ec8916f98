import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';

const editor = new MediumEditor('#app > div', { toolbar: false, placeholder: { text: 'Write a reply' } });
window.model = () => {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed';
  probe.innerHTML = `<style>p{margin:0}</style>${editor.getContent()}`;
  document.body.append(probe);
  const text = probe.innerText.replace(/\n\n/g, '\n').replace(/\n$/, '');
  probe.remove();
  return text;
};
