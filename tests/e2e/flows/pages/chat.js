// A small chat of our own, to be put under the hostile conditions of pages.flow.ts.
function renderChat(parent) {
  const log = document.createElement('div');
  log.className = 'log';
  const form = document.createElement('form');
  const field = document.createElement('textarea');
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
    const row = document.createElement('div');
    row.className = mine ? 'bubble mine' : 'bubble';
    row.textContent = text;
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
