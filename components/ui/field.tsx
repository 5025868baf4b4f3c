"use client";
import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";

type Words = {
  name: string;
  label: ReactNode;
  /** Grey words after the label: "không bắt buộc", "lấy từ giao ước". */
  note?: string;
  hint?: ReactNode;
  optional?: boolean;
  /** On the frame, for example "wide" in a grid of fields. */
  frame?: string;
  /** Which one it is of several whose name ends in []. */
  at?: number;
};
type InputProps = Words & Omit<ComponentProps<"input">, keyof Words | "id">;

const framed = ({ id, errors }: ReturnType<typeof useField>, { name, label, note, hint, optional, frame }: Words) => ({
  id,
  name,
  label,
  note: note ?? (optional ? "không bắt buộc" : undefined),
  hint,
  errors,
  className: frame,
});
const classes = (own: string | undefined) => ["input", own].filter(Boolean).join(" ");
const textOf = (given: string | number | readonly string[] | undefined) => (given === undefined ? undefined : String(given));

/** One line of text. `<TextField name="ten" label="Tên phong trào" hint="Ghi đúng tên trong văn bản." defaultValue={…} />` */
export function TextField({ name, label, note, hint, optional, frame, at, className, defaultValue, ...rest }: InputProps) {
  const field = useField(name, Boolean(hint), at);
  return (
    <FieldFrame {...framed(field, { name, label, note, hint, optional, frame })}>
      <input
        key={field.takenKey}
        id={field.id}
        name={name}
        className={classes(className)}
        defaultValue={rest.type === "password" ? undefined : field.typed(textOf(defaultValue))}
        {...field.aria}
        {...rest}
      />
    </FieldFrame>
  );
}

/** Never filled in again by the page; `current` for the password in use, otherwise a new one. */
export function PasswordField({ current = true, ...rest }: InputProps & { current?: boolean }) {
  return <TextField type="password" autoComplete={current ? "current-password" : "new-password"} {...rest} />;
}

/** A number as officials write it: 9,25 or 1.000. Posted as typed. */
export function NumberField(props: InputProps) {
  return <TextField inputMode="decimal" autoComplete="off" className="input--num" {...props} />;
}

/** A date as officials write it, dd/mm/yyyy, whatever the language of the browser. Takes 2026-02-28 or 28/02/2026; posted as typed. */
export function DateField({ defaultValue, hint = "Ví dụ 28/02/2026.", ...rest }: InputProps) {
  const given = typeof defaultValue === "string" ? asWritten(defaultValue) : undefined;
  return <TextField inputMode="numeric" autoComplete="off" hint={hint} defaultValue={given} className="num" {...rest} />;
}

const asWritten = (date: string) => date.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, "$3/$2/$1");

type AreaProps = Words & Omit<ComponentProps<"textarea">, keyof Words | "id"> & { /** Above the box. */ tools?: ReactNode };

/** Several lines of text. */
export function AreaField({ name, label, note, hint, optional, frame, tools, className, defaultValue, ...rest }: AreaProps) {
  const field = useField(name, Boolean(hint));
  return (
    <FieldFrame {...framed(field, { name, label, note, hint, optional, frame })}>
      {tools}
      <textarea
        key={field.takenKey}
        id={field.id}
        name={name}
        rows={4}
        className={classes(className)}
        defaultValue={field.typed(textOf(defaultValue))}
        {...field.aria}
        {...rest}
      />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; disabled?: boolean; group?: string };
type SelectProps = Words & Omit<ComponentProps<"select">, keyof Words | "id" | "children"> & { options: Option[]; empty?: string };

/** One of a list; `empty="Chọn đơn vị"` adds a first line without value; options with the same `group` stand together. */
export function SelectField({
  name,
  label,
  note,
  hint,
  optional,
  frame,
  at,
  className,
  defaultValue,
  options,
  empty,
  ...rest
}: SelectProps) {
  const field = useField(name, Boolean(hint), at);
  const groups = [...new Set(options.map(({ group }) => group ?? ""))];
  return (
    <FieldFrame {...framed(field, { name, label, note, hint, optional, frame })} choices={options}>
      <select
        key={`${field.key}${field.takenKey}`}
        id={field.id}
        name={name}
        className={classes(className)}
        defaultValue={field.typed(textOf(defaultValue))}
        {...field.aria}
        {...rest}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map((group) => {
          const lines = options
            .filter((option) => (option.group ?? "") === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
          return group === "" ? (
            lines
          ) : (
            <optgroup key={group} label={group}>
              {lines}
            </optgroup>
          );
        })}
      </select>
    </FieldFrame>
  );
}

/** What the form was made from (an id, a version); after a refusal it keeps what the server said. No browser brings back an older one. */
export function HiddenField({
  name,
  value,
  at,
  newest = false,
}: {
  name: string;
  value: string;
  at?: number;
  /** Of two versions the higher: a page with several forms moves on by what the same person does in another of them, and each of those acts was guarded itself. */
  newest?: boolean;
}) {
  const field = useField(name, false, at),
    kept = field.typed(value) ?? "";
  return (
    <input
      type="hidden"
      id={field.id}
      name={name}
      value={newest && Number(value) > Number(kept) ? value : kept}
      autoComplete="off"
      readOnly
    />
  );
}
