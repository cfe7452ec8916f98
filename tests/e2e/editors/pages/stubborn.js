/**
 * Composers that a page made by itself, each with one habit that is hard on whoever writes into it. `#app[data-habit]` names
 * it; `window.model()` is what the page would send.
 */
const app = document.querySelector('#app > div');

function field() {
  const element = document.createElement('textarea');
  element.rows = 4;
  element.cols = 50;
  app.append(element);
  window.model = () => element.value;
  return element;
}

function editable(text = '') {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.style.cssText = 'min-height: 80px; white-space: pre-wrap';
  element.textContent = text;
  app.append(element);
  window.model = () => element.innerText.replace(/\n$/, '');
  return element;
}

/** How many characters of `element` stand before a point. */
function offsetOf(element, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}

const caretIn = (element) => offsetOf(element, getSelection().focusNode, getSelection().focusOffset);

function putCaret(element, offset) {
  let left = offset;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (left <= text.data.length) return getSelection().collapse(text, left);
    left -= text.data.length;
  }
  getSelection().collapse(element, 0);
}

const pastedText = (event) => {
  event.preventDefault();
  return event.clipboardData.getData('text/plain');
};
const typeByCommand = (text) => document.execCommand('insertText', false, text);

const HABITS = {
  /** The draft is what it was at the last key, and the send button sleeps until one. */
  'looks at keys': () => {
    const element = editable();
    let draft = '';
    element.addEventListener('keyup', () => {
      draft = element.innerText.replace(/\n$/, '');
    });
    window.model = () => draft;
  },
  /** The draft is what it was 300 ms ago. */
  'looks late': () => {
    const element = field();
    let draft = '';
    let timer;
    element.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        draft = element.value;
      }, 300);
    });
    window.model = () => draft;
  },
  /** Nothing is left to the browser: beforeinput is stopped, the model changed, the text drawn from it. */
  'edits by itself': () => {
    const element = editable();
    let draft = '';
    element.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      const typed = event.inputType.startsWith('insert');
      const range = (typed ? undefined : event.getTargetRanges()[0]) ?? getSelection().getRangeAt(0);
      const start = offsetOf(element, range.startContainer, range.startOffset);
      const end = offsetOf(element, range.endContainer, range.endOffset);
      const text = /insert(LineBreak|Paragraph)/.test(event.inputType)
        ? '\n'
        : (event.data ?? event.dataTransfer?.getData('text/plain') ?? '');
      draft = draft.slice(0, start) + text + draft.slice(end);
      element.textContent = draft;
      putCaret(element, start + text.length);
    });
    window.model = () => draft;
  },
  'pastes by command': () => {
    editable().addEventListener('paste', (event) => typeByCommand(pastedText(event)));
  },
  'pastes late': () => {
    editable().addEventListener('paste', (event) => {
      const text = pastedText(event);
      setTimeout(() => typeByCommand(text), 300);
    });
  },
  'stops pastes': () => {
    editable().addEventListener('paste', (event) => event.preventDefault());
  },
  /** Shouts, and knows no lines. */
  'rewrites pastes': () => {
    editable().addEventListener('paste', (event) =>
      typeByCommand(pastedText(event).replace(/\s+/g, ' ').toUpperCase()),
    );
  },
  /** Takes what is selected out itself, before the browser types. */
  'erases at a key': () => {
    editable().addEventListener('keydown', ({ key, ctrlKey }) => {
      const types = !ctrlKey && !/^(Arrow|Shift|Control|Home|End)/.test(key);
      if (types && !getSelection().isCollapsed) document.execCommand('delete');
    });
  },
  /** Every word is drawn anew after every change (links, emoji, mentions). */
  'paints words': () => {
    const element = editable();
    element.addEventListener('input', () => {
      const at = caretIn(element);
      const words = element.innerText.replace(/\n$/, '').split(/(\s+)/);
      element.replaceChildren(
        ...words.map((word) => Object.assign(document.createElement('span'), { textContent: word })),
      );
      putCaret(element, at);
    });
  },
  /** The composer itself is another element after every change. */
  'draws itself anew': () => {
    let draft = '';
    let element;
    const draw = (at) => {
      const old = element;
      element = editable(draft);
      old?.replaceWith(element);
      if (at !== undefined) {
        element.focus();
        putCaret(element, at);
      }
      element.addEventListener('input', () => {
        draft = element.innerText.replace(/\n$/, '');
        draw(caretIn(element));
      });
    };
    draw();
    window.model = () => draft;
  },
  'sets quotes': () => {
    const element = field();
    element.addEventListener('input', () => {
      const at = element.selectionStart;
      const set = element.value.replace(/(^|[\s(])"/g, '$1“').replaceAll('"', '”');
      if (set === element.value) return;
      element.value = set;
      element.setSelectionRange(at, at);
    });
  },
  'cuts at thirty': () => {
    const element = field();
    element.addEventListener('input', () => {
      element.value = element.value.slice(0, 30);
    });
  },
  /** Completes `@An` when it can: after the text, at the end of the draft. */
  completes: () => {
    const element = field();
    element.addEventListener('input', () => {
      if (/@An$/.test(element.value))
        element.setRangeText('na ', element.value.length, element.value.length, 'end');
    });
  },
  'wakes its button': () => {
    const element = field();
    const button = Object.assign(document.createElement('button'), { disabled: true, textContent: 'Send' });
    app.append(button);
    element.addEventListener('keyup', () => {
      button.disabled = element.value.trim() === '';
    });
    window.model = () => (element.value && button.disabled ? 'asleep' : element.value);
  },
};

HABITS[app.dataset.habit]();
