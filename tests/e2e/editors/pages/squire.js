import Squire from 'squire-rte';

const editor = new Squire(document.querySelector('#app > div'), {
  sanitizeToDOMFragment: (html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const fragment = document.createDocumentFragment();
    fragment.append(...parsed.body.childNodes);
    return fragment;
  },
});
window.model = () => [...editor.getRoot().children].map((line) => line.textContent).join('\n');
