"use client";
import type { ReactNode } from "react";
import { GroupFrame, HintAndErrors } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { UnsentLabel } from "@/components/ui/unsent-label";

export type Choice = { value: string; label: ReactNode; hint?: string; disabled?: boolean };

type BoxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  disabled?: boolean;
  required?: boolean;
  at?: number;
};

/** One box to tick: a promise, a yes. Posts `on` unless another value is given. */
export function CheckField({ name, label, hint, value = "on", defaultChecked = false, at, ...rest }: BoxProps) {
  const field = useField(name, Boolean(hint), at);
  return (
    <div className="fieldset">
      <label className="opt" htmlFor={field.id}>
        <input
          key={field.takenKey}
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.ticked(value, defaultChecked)}
          {...field.aria}
          {...rest}
        />
        <span>{label}</span>
      </label>
      <HintAndErrors id={field.id} hint={hint} errors={field.errors} />
      <UnsentLabel name={name} label={label} choices={[{ value, label: "Có" }]} />
    </div>
  );
}

type GroupProps = {
  name: string;
  label: ReactNode;
  options: Choice[];
  note?: string;
  hint?: ReactNode;
  frame?: string;
};

/** One of a few, all in sight. */
export function RadioField({ defaultValue, ...rest }: GroupProps & { defaultValue?: string }) {
  return <Boxes kind="radio" given={defaultValue === undefined ? [] : [defaultValue]} {...rest} />;
}

/** Several of a few; posts the name once for each ticked box. */
export function CheckGroup({ defaultValue = [], ...rest }: GroupProps & { defaultValue?: string[] }) {
  return <Boxes kind="checkbox" given={defaultValue} {...rest} />;
}

function Boxes({ kind, given, name, label, options, note, hint, frame }: GroupProps & { kind: "radio" | "checkbox"; given: string[] }) {
  const field = useField(name, Boolean(hint));
  return (
    <GroupFrame id={field.id} name={name} choices={options} label={label} note={note} hint={hint} errors={field.errors} className={frame}>
      {options.map((option) => (
        <label className="opt" key={option.value}>
          <input
            key={field.takenKey}
            type={kind}
            name={name}
            value={option.value}
            defaultChecked={field.ticked(option.value, given.includes(option.value))}
            disabled={option.disabled}
            aria-invalid={kind === "checkbox" ? field.aria["aria-invalid"] : undefined}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </GroupFrame>
  );
}
