// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { offsetAt, pointAt } from '../../../utils/composer/offsets';
import { readRich } from '../../../utils/composer/walk';

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="root" contenteditable="true"></div>';
  root = document.querySelector('#root')!;
});

function read(html: string): string {
  root.innerHTML = html;
  return readRich(root).text;
}

describe('a rich draft is read as it is rendered', () => {
  it.each([
    ['nothing', '', ''],
    ['an empty paragraph', '<p><br></p>', ''],
    ['paragraphs', '<p>a</p><p>b</p>', 'a\nb'],
    ['a blank line', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['a leading blank line', '<p><br></p><p>b</p>', '\nb'],
    ['line breaks', 'a<br>b', 'a\nb'],
    ['the filler break at the end', 'a<br>', 'a'],
    ['a break and its filler', 'a<br><br>', 'a\n'],
    ['Chromium’s first bare line', 'a<div>b</div><div>c</div>', 'a\nb\nc'],
    ['nested blocks', '<div><div><p>a</p></div><div><p>b</p></div></div>', 'a\nb'],
    ['white space between blocks', '\n  <p>a</p>\n  <p>b</p>\n', 'a\nb'],
    ['folded spaces', 'a \n  b', 'a b'],
    ['non-breaking spaces', 'a&nbsp; b', 'a  b'],
    ['zero-width fillers', '<p><span>\ufeff<br></span></p><p>a\u200bb</p>', '\nab'],
    ['joined emoji', '👩\u200d💻', '👩\u200d💻'],
    ['a mention', 'hi <span contenteditable="false">@李雷</span> ok', 'hi @李雷 ok'],
    ['an emoji image', 'ok<img alt="[微笑]">', 'ok[微笑]'],
    [
      'a placeholder',
      '<span contenteditable="false" style="pointer-events: none">Write…</span><p><br></p>',
      '',
    ],
    ['inline marks', '<p>a<b>b</b><i>c</i></p>', 'abc'],
  ])('%s', (_name, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('line feeds, where white space is kept', () => {
    root.style.whiteSpace = 'pre-wrap';
    expect(read('a\nb\n\n')).toBe('a\nb\n');
  });
});

describe('offsets', () => {
  const SHAPES = [
    '<p>ab</p><p>cd</p>',
    'ab<br>cd',
    '<p>a</p><p><br></p><p>b</p>',
    'a<br><br>',
    'a<b>b</b> <span contenteditable="false">@x</span> c',
    '<p>a\u200bb</p><p>\ufeff<br></p>',
    'a<div>b</div><div><br></div><div>c</div>',
  ];

  it.each(SHAPES)('every offset of %s goes to the DOM and comes back', (html) => {
    root.innerHTML = html;
    const map = readRich(root);
    const inAtom = (offset: number) =>
      map.runs.some((run) => run.kind === 'atom' && run.start < offset && offset < run.end);
    for (let offset = 0; offset <= map.text.length; offset++) {
      if (inAtom(offset)) continue;
      expect(offsetAt(map, pointAt(map, offset)), `offset ${offset}`).toBe(offset);
    }
  });

  it('a point in an empty paragraph is the empty line', () => {
    root.innerHTML = '<p>a</p><p><br></p><p>b</p>';
    expect(offsetAt(readRich(root), { node: root.children[1]!, offset: 0 })).toBe(2);
  });

  it('a range over a word lies in the word’s own element', () => {
    root.innerHTML = 'use <b>API</b> now';
    const map = readRich(root);
    expect(pointAt(map, 4, 'start').node).toBe(root.querySelector('b')!.firstChild);
    expect(pointAt(map, 7, 'end').node).toBe(root.querySelector('b')!.firstChild);
  });

  it('an empty composer has a place for the caret', () => {
    root.innerHTML = '';
    expect(pointAt(readRich(root), 0)).toEqual({ node: root, offset: 0 });
  });
});
