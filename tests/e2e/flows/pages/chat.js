// A small chat of our own, to be put under the hostile conditions of pages.flow.ts.
// `?redesigned`: the same chat out of other parts.
const redesigned = location.search === '?redesigned';

function renderChat(parent) {
  const log = document.createElement(redesigned ? 'ol' : 'div');
  log.className = redesigned ? 'stream' : 'log';
  const form = document.createElement('form');
  const field = document.createElement(redesigned ? 'input' : 'textarea');
  field.placeholder = '输入消息';
  const send = document.createElement('button');
  send.textContent = '发送';
  form.append(field, send);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    add(field.value, true);
    field.value = '';
  });
  const add = (text, mine) => {
    const row = document.createElement(redesigned ? 'li' : 'div');
    const words = redesigned ? row.appendChild(document.createElement('p')) : row;
    words.className = redesigned ? (mine ? 'said me' : 'said them') : mine ? 'bubble mine' : 'bubble';
    words.textContent = text;
    log.append(row);
    log.scrollTop = log.scrollHeight;
  };
  parent.replaceChildren(log, form);
  add('你好，在吗？', false);
  add('您好，我在的，请讲。', true);
  add('我想问一下发票怎么开', false);
  add('付款后在订单里就能申请。', true);
  window.customerSays = (text) => add(text, false);
}

const app = document.getElementById('app');
if (app) renderChat(app);
