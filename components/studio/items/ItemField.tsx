import { Area, Field, Select } from '../../ui/Field';
import { t } from '../../ui/t';
import { type FieldSpec, shownValue, splitWords, storedValue, type Value } from './fields';
import { useAutosave } from './use-autosave';

interface ItemFieldProps<I extends object> {
  item: I;
  spec: FieldSpec;
  /** Returns the item as saved, or null if it was not. */
  save: (base: I, spec: FieldSpec, value: Value) => Promise<I | null> | I | null;
  /** Told of every letter. */
  onTyping?: (text: string) => void;
}

/** One field of the pane. Words are typed with commas between them. */
export function ItemField<I extends object>(props: ItemFieldProps<I>) {
  const { item, spec, save } = props;
  const value = shownValue(item, spec);
  if (spec.input === 'choice') {
    return (
      <Select
        label={spec.label}
        data-testid={`field-${spec.field}`}
        value={String(value)}
        onChange={(event) => void save(item, spec, event.target.value)}
      >
        {spec.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  }
  if (spec.input === 'choices') {
    const chosen = value as string[];
    return (
      <fieldset className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
        <legend className="mb-1 text-soft">{spec.label}</legend>
        {spec.options?.map((option) => (
          <Tick
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(on) =>
              void save(
                item,
                spec,
                on ? [...chosen, option.value] : chosen.filter((one) => one !== option.value),
              )
            }
          />
        ))}
      </fieldset>
    );
  }
  if (spec.input === 'flag')
    return <Tick label={spec.label} checked={value === true} onChange={(on) => void save(item, spec, on)} />;
  return <TextField {...props} value={Array.isArray(value) ? value.join('、') : String(value ?? '')} />;
}

function TextField<I extends object>({
  item,
  spec,
  save,
  onTyping,
  value,
}: ItemFieldProps<I> & { value: string }) {
  const parsed = (text: string): Value => (spec.input === 'words' ? splitWords(text) : text);
  const { text, onInput, ...handlers } = useAutosave(item, value, (base, typed) => {
    const next = parsed(typed);
    return storedValue(next, spec) === 'invalid' ? null : save(base, spec, next);
  });
  const invalid = storedValue(parsed(text), spec) === 'invalid';
  const common = {
    label: spec.label,
    value: text,
    className: 'w-full',
    'data-testid': `field-${spec.field}`,
    'aria-invalid': invalid,
    ...handlers,
    onChange: (event: { target: { value: string } }) => {
      onInput(event.target.value);
      onTyping?.(event.target.value);
    },
  };
  return (
    <div>
      {spec.input === 'text' ? (
        <Area {...common} rows={5} />
      ) : (
        <Field {...common} type={spec.input === 'day' ? 'date' : 'text'} />
      )}
      {invalid && (
        <p className="text-sm text-bad">
          {text.trim() ? t('edit.tooLong', [String(spec.max)]) : t('edit.required')}
        </p>
      )}
    </div>
  );
}

function Tick({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-center gap-1.5 text-sm">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
