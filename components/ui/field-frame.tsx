import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { UnsentLabel } from "@/components/ui/unsent-label";

type FrameProps = {
  id: string;
  name: string;
  label: ReactNode;
  choices?: { value: string; label: ReactNode }[];
  note?: string;
  hint?: ReactNode;
  errors: string[];
  children: ReactNode;
  className?: string;
};

/** Label above, hint below, error below the hint. */
export function FieldFrame({ id, name, label, choices, note, hint, errors, children, className }: FrameProps) {
  return (
    <div className={["field", errors.length > 0 && "is-wrong", className].filter(Boolean).join(" ")}>
      <label className="label" htmlFor={id}>
        {label}
        {note && <small> {note}</small>}
      </label>
      {children}
      <HintAndErrors id={id} hint={hint} errors={errors} />
      <UnsentLabel name={name} label={label} choices={choices} />
    </div>
  );
}

/** The same frame for several boxes under one question. */
export function GroupFrame({ id, name, label, choices, note, hint, errors, children, className }: FrameProps) {
  const described = [hint && `${id}-goi-y`, errors.length > 0 && `${id}-loi`].filter(Boolean).join(" ");
  return (
    <fieldset id={id} tabIndex={-1} className={["fieldset", className].filter(Boolean).join(" ")} aria-describedby={described || undefined}>
      <legend className="label">
        {label}
        {note && <small> {note}</small>}
      </legend>
      {children}
      <HintAndErrors id={id} hint={hint} errors={errors} />
      <UnsentLabel name={name} label={label} choices={choices} />
    </fieldset>
  );
}

export function HintAndErrors({ id, hint, errors }: { id: string; hint?: ReactNode; errors: string[] }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-goi-y`}>
          {hint}
        </span>
      )}
      {errors.length > 0 && (
        <span id={`${id}-loi`}>
          {errors.map((error) => (
            <span className="wrong" key={error}>
              <Icon name="error" size="s" />
              <span>{asError(error)}</span>
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** Colour alone never says it: the word stands in front. */
const asError = (sentence: string) => (sentence.startsWith("Lỗi") ? sentence : `Lỗi: ${sentence}`);
