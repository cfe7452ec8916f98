import assert from 'node:assert/strict';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Editors group what is typed in one go; this long after, an insertion is a step of its own. */
const UNDO_GROUP = 1100;

/**
 * What every composer must do. `c` is an open page (see `run.mjs`): `c.type`, `c.press`, `c.call(name, …)` (the composer in
 * the isolated world), `c.expect(text)` (the editor's own model *and* what the composer reads).
 */
export const CASES = {
  async empty(c) {
    await c.insert('您好，我来看看');
    await c.expect('您好，我来看看');
    await c.type('!');
    await c.expect('您好，我来看看!');
  },
  async 'never focused'(c) {
    await c.call('insert', 'hello');
    await c.expect('hello');
  },
  async middle(c) {
    await c.draft('abcd');
    await c.presses('ArrowLeft', 2);
    await c.insert('-X-');
    await c.expect('ab-X-cd');
    await c.type('y');
    await c.expect('ab-X-ycd');
  },
  async selection(c) {
    await c.draft('abcdef');
    await c.presses('ArrowLeft', 1);
    await c.presses('Shift+ArrowLeft', 3);
    await c.insert('-X-');
    await c.expect('ab-X-f');
  },
  async lines(c) {
    await c.draft('ab');
    await c.presses('ArrowLeft', 1);
    await c.insert('第一行\n第二行\n第三行');
    await c.expect(c.row.oneLine ? 'a第一行 第二行 第三行b' : 'a第一行\n第二行\n第三行b');
    await c.type('!');
    await c.expect(c.row.oneLine ? 'a第一行 第二行 第三行!b' : 'a第一行\n第二行\n第三行!b');
  },
  async characters(c) {
    const text = '中文😀👩‍💻 <b> & "quotes" &amp; \\n {{订单号}}';
    await c.insert(text);
    await c.expect(text);
  },
  async 'focus lost'(c) {
    await c.draft('abcd');
    await c.presses('ArrowLeft', 2);
    await c.leave();
    await c.insert('-X-');
    await c.expect('ab-X-cd');
    await c.type('y');
    await c.expect('ab-X-ycd');
  },
  async 'focus lost, selection'(c) {
    await c.draft('abcdef');
    await c.presses('Shift+ArrowLeft', 2);
    await c.leave();
    await c.insert('一\n二');
    await c.expect(c.row.oneLine ? 'abcd一 二' : 'abcd一\n二');
  },
  async 'another window'(c) {
    await c.draft('abcdef');
    await c.presses('ArrowLeft', 2);
    const back = await c.blurWindow();
    try {
      await c.insert('一\n二');
      await c.expect(c.row.oneLine ? 'abcd一 二ef' : 'abcd一\n二ef');
      await c.call('replace', 0, 2, 'ab', '');
      await c.call('replace', 0, 1, 'c', 'XY');
      await c.expect(c.row.oneLine ? 'XYd一 二ef' : 'XYd一\n二ef');
    } finally {
      await back();
    }
  },
  async word(c) {
    await c.draft('please use the API of ours');
    await c.leave();
    const result = await c.call('replace', 15, 18, 'API', '接口');
    assert.equal(result.outcome, 'inserted', JSON.stringify(result));
    await c.expect('please use the 接口 of ours');
    const changed = await c.call('replace', 15, 18, 'API', 'again');
    assert.equal(changed.reason, 'changed');
    await c.expect('please use the 接口 of ours');
  },
  async 'whole draft'(c) {
    await c.insert('one\ntwo');
    const { text } = await c.call('read');
    const result = await c.call('replace', 0, text.length, text, '三\n四\n五');
    assert.equal(result.outcome, 'inserted', JSON.stringify(result));
    await c.expect(c.row.oneLine ? '三 四 五' : '三\n四\n五');
  },
  async erase(c) {
    await c.draft('please use the API of ours');
    const result = await c.call('replace', 15, 19, 'API ', '');
    assert.equal(result.outcome, 'inserted', JSON.stringify(result));
    await c.expect('please use the of ours');
  },
  async blank(c) {
    await c.insert('order ____ please', { start: 6, end: 10 });
    const draft = await c.call('read');
    assert.deepEqual([draft.selectionStart, draft.selectionEnd], [6, 10]);
    await c.type('42');
    await c.expect('order 42 please');
  },
  async 'blank line'(c) {
    if (c.row.oneLine) return;
    await c.insert('一\n\n二');
    await c.expect(c.row.folds ? '一\n二' : '一\n\n二');
  },
  async undo(c) {
    await c.draft('draft');
    await sleep(UNDO_GROUP);
    await c.insert('新\n句');
    await sleep(UNDO_GROUP);
    if (c.row.noUndo) return;
    await c.press('Control+z');
    await c.expect('draft');
  },
  async twice(c) {
    await Promise.all([c.insert('one.'), c.insert('two.')]);
    await c.expect('one.two.');
  },
  async composing(c) {
    await c.draft('ab');
    await c.compose(true);
    const result = await c.call('insert', 'X');
    assert.equal(result.reason, 'composing');
    await c.compose(false);
    await c.expect('ab');
    await c.insert('X');
    await c.expect('abX');
  },
  async focus(c) {
    await c.draft('abcdef');
    await c.presses('ArrowLeft', 2);
    await c.presses('Shift+ArrowLeft', 2);
    await c.leave();
    await c.call('focus');
    await sleep(200);
    await c.type('X');
    await c.expect('abXef');
  },
  async highlights(c) {
    await c.draft('please use the API of ours');
    const before = await c.call('html', c.row.locator);
    await c.call('highlight', [
      { start: 15, end: 18, kind: 'jargon' },
      { start: 0, end: 6, kind: 'warn' },
    ]);
    assert.equal(await c.call('html', c.row.locator), before);
    const found = c.row.field ? null : Object.values(await c.highlighted()).flat();
    if (found) assert.deepEqual(found.sort(), ['API', 'please']);
    else assert.equal(await c.call('marks', c.row.locator), 1);
    await c.press('Home');
    await c.type('x ');
    await sleep(100);
    if (found)
      assert.ok(
        Object.values(await c.highlighted())
          .flat()
          .includes('API'),
      );
    await c.call('destroy');
    if (found) assert.deepEqual(Object.values(await c.highlighted()).flat(), []);
    else assert.equal(await c.call('marks', c.row.locator), 0);
  },
  async drafts(c) {
    await c.draft('abc');
    await sleep(100);
    assert.equal((await c.call('drafts')).at(-1), 'abc');
    await c.press('Control+a');
    await sleep(50);
    await c.press('Backspace');
    await sleep(100);
    assert.equal((await c.call('drafts')).at(-1), '');
  },
  async 'sent without a word'(c) {
    if (!c.row.field) return;
    await c.draft('abc');
    await c.page('(element) => { element.value = ""; }');
    await sleep(1300);
    assert.equal((await c.call('drafts')).at(-1), '');
  },
  async locked(c) {
    await c.draft('abc');
    await c.lock();
    const result = await c.call('insert', 'X');
    assert.deepEqual([result.outcome, result.reason, result.text], ['failed', 'refused', 'abc']);
  },
  async unseen(c) {
    if (!c.row.field) return;
    for (const style of [
      'width: 1px; padding: 0; border: 0',
      'display: none',
      'position: fixed; left: -9999px',
    ]) {
      await c.page(`(element) => { element.style.cssText = '${style}'; }`);
      const result = await c.call('insert', 'X');
      assert.deepEqual([result.outcome, result.reason, result.text], ['failed', 'refused', ''], style);
    }
  },
  async 'too long'(c) {
    if (!c.row.field) return;
    await c.draft('abc');
    await c.page('(element) => { element.maxLength = 5; }');
    const result = await c.call('insert', '一二三四');
    assert.deepEqual([result.outcome, result.reason, result.text], ['failed', 'refused', 'abc']);
    await c.expect('abc');
  },
  /** Whatever a page does with what it is given: one whole copy and the draft around it, or the draft as it was. */
  async honest(c) {
    await c.draft('abcdef');
    await c.presses('ArrowLeft', 2);
    await c.reopen();
    const said = 'It said "one" and\nthen two, @An';
    const { outcome, text } = await c.call('insert', said);
    await sleep(600);
    const model = await c.model();
    if (outcome === 'failed') return assert.equal(model, 'abcdef');
    const plain = (string) => string.replace(/[“”]/g, '"').replaceAll('\n', ' ');
    assert.equal(plain(model), `abcd${plain(said)}ef`);
    assert.equal(text, model);
    await c.type('!');
    await c.reopen();
    await c.expect(`${model.slice(0, -2)}!ef`);
  },
  async gone(c) {
    await c.draft('abc');
    await c.page('(element) => { element.remove(); }');
    const result = await c.call('insert', 'X');
    assert.deepEqual([result.outcome, result.reason], ['failed', 'gone']);
  },
};
