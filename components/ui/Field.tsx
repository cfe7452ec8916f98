import type { ComponentProps } from 'react';

const BOX = 'min-h-8 rounded-md border border-line bg-surface px-2 text-sm text-ink placeholder:text-soft';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  /** The label is heard but not seen, where the place says enough. */
  labelHidden?: boolean;
  /** What the figure is counted in. */
  unit?: string;
}

export function Field({ label, labelHidden, unit, className = '', ...rest }: FieldProps) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      <span className={labelHidden ? 'sr-only' : 'text-soft'}>{label}</span>
      <span className="flex items-center gap-1">
        <input className={`${BOX} ${className}`} {...rest} />
        {unit && <span className="text-soft">{unit}</span>}
      </span>
    </label>
  );
}

interface SelectProps extends ComponentProps<'select'> {
  label: string;
  labelHidden?: boolean;
}

export function Select({ label, labelHidden, className = '', ...rest }: SelectProps) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      <span className={labelHidden ? 'sr-only' : 'text-soft'}>{label}</span>
      <select className={`${BOX} ${className}`} {...rest} />
    </label>
  );
}

interface AreaProps extends ComponentProps<'textarea'> {
  label: string;
}

export function Area({ label, className = '', ...rest }: AreaProps) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      <span className="text-soft">{label}</span>
      <textarea className={`${BOX} py-1.5 ${className}`} {...rest} />
    </label>
  );
}
