import { createEditor } from 'roosterjs';

const editor = createEditor(document.querySelector('#app > div'));
const textOf = ({ segmentType, text }) => (segmentType === 'Br' ? '\n' : (text ?? ''));
window.model = () =>
  editor
    .getContentModelCopy('disconnected')
    .blocks.map(({ segments = [] }) => segments.map(textOf).join('').replace(/\n$/, ''))
    .join('\n');
