import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Page modules live here; a row's `page` names one. */
const PAGES = join(dirname(fileURLToPath(import.meta.url)), 'pages');

const BOX = 'style="min-height:80px;padding:8px"';
const EDITABLE = `<div contenteditable="true" ${BOX}></div>`;
const DIV = '<div contenteditable="true"></div>';
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src *; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** Composers of a page's own, by the habit that is hard on a writer. They meet the cases that are about it. */
const stubborn = (tag, habits) =>
  habits.map((habit) => ({
    name: habit,
    page: 'stubborn.js',
    locator: `#app ${tag}`,
    html: `<div data-habit="${habit}"></div>`,
    cases: CASES_OF_HABITS[habit] ?? ['honest', 'middle'],
  }));
const CASES_OF_HABITS = {
  'pastes by command': ['honest', 'undo'],
  'paints words': ['honest', 'highlights', 'whole draft'],
  'erases at a key': ['word', 'selection'],
  'cuts at thirty': ['honest'],
  'rewrites pastes': ['honest'],
  'draws itself anew': ['honest'],
};

/**
 * A row a page: what it is called, its module, where its composer is. `oneLine` fields take one line; `folds` editors
 * drop blank lines of any plain-text paste, the user's own as well; `noUndo` have no undo, or none that holds one step;
 * `cases` are the only ones for it; `click` is where a person clicks, if not on `locator`, and `field: false` an
 * editor whose textarea is only for the keys.
 */
export const ROWS = [
  {
    name: 'input',
    page: 'field.js',
    locator: '#app input',
    html: '<input style="width:400px">',
    oneLine: true,
  },
  {
    name: 'textarea',
    page: 'field.js',
    locator: '#app textarea',
    html: '<textarea rows=4 cols=50></textarea>',
  },
  { name: 'textarea react', page: 'field-react.jsx', locator: '#app textarea' },
  { name: 'textarea vue', page: 'field-vue.js', locator: '#app textarea' },
  { name: 'contenteditable', page: 'field.js', locator: '#app > div', html: EDITABLE },
  {
    name: 'contenteditable pre-wrap',
    page: 'field.js',
    locator: '#app > div',
    html: EDITABLE.replace('style="', 'style="white-space:pre-wrap;'),
  },
  {
    name: 'plaintext-only',
    page: 'field.js',
    locator: '#app > div',
    html: EDITABLE.replace('true', 'plaintext-only'),
  },
  { name: 'contenteditable react', page: 'contenteditable-react.jsx', locator: '#app > div' },
  {
    name: 'frame textarea',
    page: 'frame.js',
    locator: '#app iframe >>> textarea',
    html: '<template><textarea rows=4></textarea></template>',
  },
  {
    name: 'frame contenteditable',
    page: 'frame.js',
    locator: '#app iframe >>> div',
    html: `<template>${EDITABLE}</template>`,
  },
  {
    name: 'shadow textarea',
    page: 'shadow.js',
    locator: '#host >>> textarea',
    html: '<div id=host></div><template><textarea rows=4 cols=50></textarea></template>',
  },
  {
    name: 'shadow contenteditable',
    page: 'shadow.js',
    locator: '#host >>> div',
    html: `<div id=host></div><template>${EDITABLE}</template>`,
  },
  {
    name: 'csp textarea',
    page: 'field.js',
    locator: '#app textarea',
    html: '<textarea rows=4 cols=50></textarea>',
    headers: STRICT,
  },
  { name: 'csp contenteditable', page: 'field.js', locator: '#app > div', html: EDITABLE, headers: STRICT },
  { name: 'lexical', page: 'lexical-rich.js', locator: '#app > div', html: DIV },
  { name: 'lexical plain', page: 'lexical-plain.js', locator: '#app > div', html: DIV },
  { name: 'tiptap', page: 'tiptap.js', locator: '.ProseMirror' },
  { name: 'slate', page: 'slate.jsx', locator: '[data-slate-editor]' },
  { name: 'draft', page: 'draft.jsx', locator: '.public-DraftEditor-content' },
  { name: 'quill 1', page: 'quill1.js', locator: '.ql-editor' },
  { name: 'quill 2', page: 'quill2.js', locator: '.ql-editor' },
  {
    name: 'ckeditor 5',
    folds: true,
    page: 'ckeditor5.js',
    locator: '.ck-editor__editable',
    html: '<div></div>',
  },
  { name: 'tinymce', folds: true, page: 'tinymce.js', locator: '#app iframe >>> body', html: '<div></div>' },
  { name: 'codemirror 6', page: 'codemirror6.js', locator: '.cm-content' },
  {
    name: 'trix',
    page: 'trix.js',
    locator: 'trix-editor',
    html: '<trix-editor></trix-editor>',
  },
  { name: 'squire', page: 'squire.js', locator: '#app > div', html: '<div></div>' },
  { name: 'medium', folds: true, page: 'medium.js', locator: '#app > div', html: '<div></div>' },
  { name: 'wangeditor 5', noUndo: true, page: 'wangeditor5.js', locator: '[data-slate-editor]' },
  {
    name: 'easymde',
    page: 'easymde.js',
    locator: '.CodeMirror textarea',
    click: '.CodeMirror',
    field: false,
    html: '<textarea></textarea>',
  },
  { name: 'codejar', page: 'codejar.js', locator: '#app > div', html: `<div ${BOX}></div>` },
  { name: 'rooster', page: 'rooster.js', locator: '#app > div', html: `<div ${BOX}></div>` },
  ...stubborn('[contenteditable]', [
    'looks at keys',
    'edits by itself',
    'pastes by command',
    'pastes late',
    'stops pastes',
    'rewrites pastes',
    'erases at a key',
    'paints words',
    'draws itself anew',
  ]),
  ...stubborn('textarea', ['looks late', 'sets quotes', 'cuts at thirty', 'completes', 'wakes its button']),
].map((row) => ({ ...row, module: join(PAGES, row.page), bundle: row.page.replace(/\.jsx?$/, '') }));
