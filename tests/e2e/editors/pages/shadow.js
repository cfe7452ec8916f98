const root = document.querySelector('#host').attachShadow({ mode: 'open' });
root.innerHTML = document.querySelector('template').innerHTML;
const element = root.querySelector('textarea, [contenteditable]');
window.model = () => element.value ?? element.innerText.replace(/\n$/, '');
