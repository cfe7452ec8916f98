const frame = document.createElement('iframe');
document.querySelector('#app').append(frame);
const inner = frame.contentDocument;
inner.body.innerHTML = document.querySelector('template').innerHTML;
const element = inner.querySelector('textarea, [contenteditable]');
window.model = () => element.value ?? element.innerText.replace(/\n$/, '');
