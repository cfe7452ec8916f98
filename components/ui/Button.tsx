import type { ComponentProps } from 'react';

const LOOKS = {
  main: 'bg-accent text-on-accent px-3 hover:opacity-90',
  plain: 'border border-line bg-surface text-ink px-3 hover:bg-hover',
  quiet: 'text-soft px-2 hover:bg-hover hover:text-ink',
} as const;

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
}

/** One look for what one does first, one for the rest, one for what stands in a row of a list. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`inline-flex min-h-8 shrink-0 items-center justify-center gap-1 rounded-md text-sm whitespace-nowrap ${LOOKS[look]} ${className}`}
      {...rest}
    />
  );
}
