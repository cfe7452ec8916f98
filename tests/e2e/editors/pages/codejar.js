import { CodeJar } from 'codejar';

const element = document.querySelector('#app > div');
const editor = CodeJar(element, (editor) => {
  // Draws everything anew, as a syntax highlighter does.
  const words = editor.textContent.split(/\b/);
  editor.replaceChildren(
    ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word })),
  );
});
window.model = () => editor.toString().replace(/\n$/, '');
