import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/models/dom';

const inline = document.querySelector('#app').dataset.inline !== undefined;
const [editor] = await tinymce.init({
  selector: '#app > div',
  license_key: 'gpl',
  inline,
  base_url: '/modules/tinymce',
  skin_url: '/modules/tinymce/skins/ui/oxide',
  content_css: '/modules/tinymce/skins/content/default/content.min.css',
  menubar: false,
  promotion: false,
  branding: false,
});
window.model = () =>
  [...editor.getBody().children]
    .map((block) =>
      [...block.childNodes].map((node) => (node.localName === 'br' ? '\n' : node.textContent)).join(''),
    )
    .map((line) => line.replace(/\n$/, ''))
    .join('\n');
window.lock = () => editor.mode.set('readonly');
