import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FieldSpec, splitWords, storedValue, type Value } from '../items/fields';
import type { Then } from './use-grid-keys';

const BOX = 'w-full rounded-sm border border-accent bg-surface px-1.5 text-sm text-ink outline-none';

interface CellEditorProps<R> {
  row: R;
  spec: FieldSpec;
  value: Value;
  /** `base` is the row that the editing began with; value `undefined`: left as it was. */
  onDone: (base: R, value: Value | undefined, then: Then) => void;
}

/**
 * One cell as a field. Enter keeps and goes down, Tab keeps and goes on, Escape leaves it as it was, a click elsewhere
 * keeps. Shift+Enter or Alt+Enter is a new line. What can't be stored is shown so and kept from leaving by Enter.
 */
export function CellEditor<R>({ row, spec, value, onDone }: CellEditorProps<R>) {
  const [base] = useState(row);
  const [text, setText] = useState(() => (Array.isArray(value) ? value.join('、') : String(value ?? '')));
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const left = useRef(false);
  const kept: Value = spec.input === 'words' ? splitWords(text) : text;
  const invalid = storedValue(kept, spec) === 'invalid';

  useEffect(() => {
    field.current?.focus();
    if (spec.input !== 'choice' && spec.input !== 'day') field.current?.select();
  }, [spec.input]);

  const leave = (then: Then, keep: boolean) => {
    if (left.current) return;
    left.current = true;
    onDone(base, keep && !invalid ? kept : undefined, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key === 'Escape') leave('stay', false);
    else if (event.key === 'Tab') {
      event.preventDefault();
      leave(event.shiftKey ? 'left' : 'right', true);
    } else if (event.key === 'Enter' && event.altKey && spec.input === 'text') {
      event.preventDefault();
      document.execCommand('insertText', false, '\n');
    } else if (event.key === 'Enter' && !(event.shiftKey && spec.input === 'text')) {
      event.preventDefault();
      if (!invalid) leave('down', true);
    }
  };
  const common = {
    ref: field,
    value: text,
    'aria-label': spec.label,
    'aria-invalid': invalid,
    'data-testid': 'cell-editor',
    onKeyDown,
    onBlur: () => leave('away', true),
  };
  if (spec.input === 'choice') {
    return (
      <select {...common} className={`${BOX} min-h-8`} onChange={(event) => setText(event.target.value)}>
        {spec.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (spec.input === 'text') {
    return (
      <textarea
        {...common}
        rows={4}
        className={`${BOX} absolute top-1 left-0 z-1 py-1 shadow-lg`}
        onChange={(event) => setText(event.target.value)}
      />
    );
  }
  return (
    <input
      {...common}
      type={spec.input === 'day' ? 'date' : 'text'}
      className={`${BOX} min-h-8`}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
