// Whatever plain markup the row gives; its first editable thing is the model.
const element = document.querySelector('#app input, #app textarea, #app [contenteditable]');
window.model = () => element.value ?? window.plainText(element);
window.plainText = (root) => root.innerText.replace(/\n$/, '');
