import { Bold, ClassicEditor, Essentials, Italic, Paragraph } from 'ckeditor5';

const editor = await ClassicEditor.create(document.querySelector('#app > div'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic],
  placeholder: 'Write a reply',
});
window.model = () =>
  [...editor.model.document.getRoot().getChildren()]
    .map((block) =>
      [...block.getChildren()].map((node) => node.data ?? (node.name === 'softBreak' ? '\n' : '?')).join(''),
    )
    .join('\n');
window.lock = () => editor.enableReadOnlyMode('test');
