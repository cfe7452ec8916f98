import { createEditor } from '@wangeditor/editor';
import '@wangeditor/editor/dist/css/style.css';

const editor = createEditor({
  selector: '#app',
  html: '',
  config: { placeholder: '请输入' },
  mode: 'simple',
});
window.model = () => editor.getText();
window.lock = () => editor.disable();
