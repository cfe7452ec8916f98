interface SwitchProps {
  /** What is switched, for those who don't see it. */
  label: string;
  checked: boolean;
  disabled?: boolean;
  testId?: string;
  onChange: (checked: boolean) => void;
}

/** On or off, by place and by colour. `onChange` runs in the click itself: a permission prompt needs that. */
export function Switch({ label, checked, disabled, testId, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      disabled={disabled}
      data-testid={testId}
      onClick={() => onChange(!checked)}
      className={`flex h-6 w-11 shrink-0 items-center rounded-full border px-0.5 transition-colors duration-100 ${
        checked ? 'justify-end border-accent bg-accent' : 'justify-start border-soft bg-raised'
      }`}
    >
      <span className={`size-4.5 rounded-full ${checked ? 'bg-on-accent' : 'bg-soft'}`} />
    </button>
  );
}
